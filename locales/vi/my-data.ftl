### Draft: to be reviewed by a native speaker.

tied = Ở đây anh/chị xem được toàn bộ thông tin chúng tôi lưu về mình, cũng có thể sửa, tải về.
untied = Chưa xác nhận anh/chị là ai nên chỉ xem được những gì đã nói trong cuộc trò chuyện này. Xác nhận số điện thoại xong thì xem được tất cả.
what-next = Anh/chị muốn làm gì?
see-all = Xem tất cả, tải về
correct = Sửa bản khai của tôi
consents = Rút lại đồng ý
delete = Xin xóa
page = Mở trang bên dưới là xem được, cũng có thể tải về thành tệp. Dùng được trong { $minutes } phút, xin đừng chuyển cho người khác.
no-consents = Hiện không có mục không bắt buộc nào anh/chị đã đồng ý. Phần luật bắt phải làm không dựa vào đồng ý nên không có ở đây.
given = Đây là những điều anh/chị đã đồng ý, bấm một mục để rút lại. Rút lại không ảnh hưởng đến việc đã làm xong.
consent = Mục nào
    .optional = Phần không bắt buộc đã điền
    .child = Thông tin của trẻ
withdraw-sure = Rút lại mục này? Rút lại rồi chúng tôi không dùng nữa, cũng không ảnh hưởng đến việc khác của anh/chị.
    .withdraw = Rút lại
    .keep = Không rút nữa
withdrawn = Đã rút lại, từ giờ không dùng nữa.
kept = Vâng, không thay đổi gì cả.
delete-sure = Anh/chị có thể xin, nhân viên sẽ trả lời. Xin nói rõ trước: thông tin đăng ký cư trú theo luật phải lưu trong lúc ở và { $keep } năm sau khi dọn đi, không xóa được; nhưng có thể chỉ lưu, không dùng nữa, người khác muốn xem phải ghi rõ lý do. Phần luật không bắt giữ thì sẽ xóa. Anh/chị có muốn xin không?
    .ask = Xin xóa
    .keep = Không xin nữa
delete-asked = Đã ghi. Chậm nhất { DAY($date) } nhân viên sẽ trả lời.
refused-not-yours = Mục này bạn không đồng ý ở đây, hoặc đã rút lại rồi, nên không có gì thay đổi.
