### Draft: to be reviewed by a native speaker.

code =
    Nếu số này đã đăng ký, trong vài phút sẽ có tin nhắn với mã xác nhận 6 số. Anh/chị điền vào đây.
    Mã xác nhận chỉ điền trên trang này, đừng nói cho ai biết. Nhân viên không bao giờ hỏi mã.
    .resend = Chưa nhận được, gửi lại
proven = Đã xác nhận. Việc của { $address } từ nay làm ở đây.
tied = Đã xác nhận. Giờ anh/chị xem được việc cần làm và các bản khai trước đây.
sent-again = Đã gửi thêm một tin nhắn. Xin dùng mã mới nhất.
