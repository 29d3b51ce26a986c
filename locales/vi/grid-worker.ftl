### Draft: to be reviewed by a native speaker.

words = Muốn nói gì với nhân viên khu phố? Cứ viết ra, cũng có thể gửi ảnh. Ngày làm việc, { $hours }, có người đọc; chậm nhất { $days } ngày làm việc sẽ trả lời, trả lời cũng ở đây. Việc gấp xin gọi 110, 119.
    .done = Không viết nữa
more = Đã nhận, đã chuyển cho nhân viên khu phố. Còn gì thì viết tiếp; viết xong gửi “Xong”.
    .done = Xong
ended = Vâng. Nhân viên khu phố trả lời thì chúng tôi báo ở đây.
nothing-sent = Vâng, chưa gửi gì cả.
