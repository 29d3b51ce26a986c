### Draft: to be reviewed by a native speaker.

plate = Anh/chị gõ mã in trên biển số nhà, thường là vài chữ cái và chữ số.
plate-unknown = Không tìm thấy biển “{ $typed }”. Anh/chị xem lại theo biển, chữ cái và chữ số dễ nhìn nhầm.
no-such-plate = Không tìm thấy biển số nhà này, có lẽ đã thay biển mới.
    .landlord = Gõ mã trên biển mới
why = Chủ nhà và người quản lý của { $address } có thể đối chiếu người thuê, báo người thuê, ký bản cam kết ở đây. Để tránh người khác mạo danh, xin chứng minh trước, khoảng 1 phút.
way = Anh/chị dùng cách nào?
    .phone = Nhận tin nhắn ở số đã đăng ký
    .claim-code = Tôi có tờ giấy có mã của nhân viên
    .neither = Đều không có
claim-code = Anh/chị gõ mã trên tờ giấy.
phone = Anh/chị điền số điện thoại đã đăng ký, chúng tôi gửi một tin nhắn.
come-and-see = Không sao. { $office } có thể nhờ nhân viên khu phố đến kiểm tra, rồi đưa anh/chị một tờ giấy có mã.
    .help-me = Nhờ nhân viên khu phố liên hệ tôi
proven = Đã xác nhận. Việc của { $address } từ nay làm ở đây.
proven-before = Anh/chị đã xác nhận rồi, việc của { $address } có thể làm luôn.
