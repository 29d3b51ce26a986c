### Draft: to be reviewed by a native speaker.

not-my-stay = Chỗ ở này hiện không đứng tên anh/chị, không làm được.
no-stay = Hiện không có chỗ ở nào đăng ký dưới tên anh/chị. Nếu đã dọn đến mà chưa khai báo, bấm bên dưới để khai.
stay = Là chỗ nào?
    .more = Còn nữa
rule = Cho người khác thuê lại { $place } thì phải có chủ nhà đồng ý bằng giấy. Người cho thuê lại cũng như chủ nhà: phải báo người ở, phải lo an toàn.
consent = Chủ nhà đã viết giấy đồng ý chưa?
    .written = Đồng ý rồi, có giấy
    .not-yet = Chưa, nhưng đã cho thuê lại
    .only-asking = Chưa cho thuê lại, hỏi trước
if-not-yet = Anh/chị sớm tìm chủ nhà xin một tờ giấy. Người đã dọn vào vẫn khai báo như thường, không bị ảnh hưởng.
if-only-asking = Anh/chị nói chuyện với chủ nhà trước, xin một tờ giấy: đồng ý cho thuê lại, cho ai thuê, đến ngày nào, có ký tên.
ask-first = Có giấy rồi quay lại, chụp ảnh là được.
photo = Anh/chị chụp tờ giấy, chữ phải đọc rõ. Mục này không bắt buộc.
    .skip = Giờ chưa có ảnh
words = Còn gì muốn nói không? Ví dụ cho thuê lại phòng nào. Mục này không bắt buộc.
    .skip = Không còn gì
noted = Đã ghi. Chậm nhất { DAY($date) } nhân viên sẽ xem, có vấn đề sẽ liên hệ anh/chị.
