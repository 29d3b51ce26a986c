### Draft: to be reviewed by a native speaker.

here =
    Đây là trang khai báo nơi ở của { $address }, do { $office } tiếp nhận theo ủy thác của { $police }. Miễn phí, khoảng 3 phút, có thể dừng giữa chừng, lần sau điền tiếp.
    Không thu tiền, không hỏi thẻ ngân hàng và mật khẩu. Mã xác nhận chỉ điền trên trang này, đừng nói cho ai biết.
what = Anh/chị muốn làm gì?
    .patrol = Tôi đang tuần tra ở đây
    .visit = Ghi lại lần đến thăm
    .declare = Tôi ở đây, muốn khai báo
    .landlord = Tôi là chủ nhà hoặc người quản lý
    .hazard = Báo mối nguy
    .elsewhere = Sai địa chỉ, tôi ở chỗ khác
    .help = Nhờ người điền giúp
    .language = 语言 / Language
unknown-plate = Không tìm thấy biển số nhà này: có thể mã sai, có thể biển đã được thay. Không có biển vẫn khai báo được.
    .declare = Không có biển, khai báo luôn
revoked-plate = Biển số nhà này đã ngừng dùng. Ở cửa có biển mới thì quét biển mới; không có vẫn khai báo được.
    .declare = Không có biển, khai báo luôn
