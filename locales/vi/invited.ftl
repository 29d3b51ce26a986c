### Draft: to be reviewed by a native speaker.

welcome = Chủ nhà { $by } mời anh/chị khai báo nơi ở tại { $address }. Nếu số phòng đã ghi sẵn, phía sau có thể sửa.
unknown = Không tìm thấy lời mời này, có thể liên kết thiếu vài chữ. Anh/chị xin chủ nhà gửi lại; hoặc quét biển số nhà ở cửa, vẫn khai báo được như thường.
is-own = Đây là lời mời do chính anh/chị tạo. Anh/chị gửi liên kết cho người sắp dọn vào, để họ mở.
    .invite = Tạo thêm một lời mời
is-yours = Lời mời này anh/chị đã dùng rồi. Đã làm đến đâu, xem trong “Khai báo của tôi”.
is-used = Lời mời này đã có người dùng, mỗi lời mời chỉ dùng một lần. Nếu anh/chị cũng ở { $address }, có thể khai báo luôn.
    .declare = Tôi ở đây, muốn khai báo
is-expired = Lời mời này đã quá hạn. Nếu anh/chị ở { $address }, có thể khai báo luôn, không cần đợi lời mời mới.
    .declare = Tôi ở đây, muốn khai báo
is-ended = Người gửi lời mời này nay không quản lý nhà này nữa nên lời mời không dùng được. Nếu anh/chị ở { $address }, có thể khai báo luôn.
    .declare = Tôi ở đây, muốn khai báo
as-relative = { $address }: Chủ nhà { $by } nhờ anh/chị làm thay việc nhà cho thuê: báo người thuê, đối chiếu, trả lời. Bản cam kết thì chủ nhà tự ký.
as-relative-all = Chủ nhà { $by } nhờ anh/chị làm thay việc của cả { $count } căn nhà: báo người thuê, đối chiếu, trả lời. Bản cam kết thì chủ nhà tự ký.
as-sublandlord = Chủ nhà { $by } đồng ý cho anh/chị cho thuê lại { $address }, mời anh/chị đăng ký. Từ đó anh/chị báo và đối chiếu người thuê, việc phải làm giống như chủ nhà.
name = Họ tên của anh/chị, đúng như trên giấy tờ.
accept =
    { $kind ->
        [relative] Anh/chị có đồng ý làm thay không?
       *[sublandlord] Có phải anh/chị đang cho thuê lại không?
    }
    .accept = Đúng vậy
    .decline = Không, không làm
declined = Vâng, chưa đăng ký gì.
now-relative = Xong, giờ anh/chị có thể làm thay chủ nhà cho { $count } căn nhà. Anh/chị thấy được họ, số phòng và ngày dọn đến của người thuê.
now-sublandlord = Đã đăng ký: { $address } do anh/chị cho thuê lại. Có người dọn đến, dọn đi, xin báo.
