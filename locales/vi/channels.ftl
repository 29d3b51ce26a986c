### Draft: to be reviewed by a native speaker.

nobody-yet = Cuộc trò chuyện này chưa xác nhận là của anh/chị. Nếu đã xác nhận ở cuộc trò chuyện khác, chỉ cần điền mã hiện bên đó.
    .link = Điền mã của bên kia
only-here = Hiện chỉ cuộc trò chuyện này xem được việc của anh/chị.
which = Ngoài đây ra, còn { $count } cuộc trò chuyện xem được việc của anh/chị, tin nhắc gửi đến cuộc dùng gần nhất. Cuộc nào không dùng nữa, hoặc không phải của anh/chị, bấm vào đó.
    .more = Còn nữa
    .link = Thêm một kênh
    .leave-chat = Rời cuộc trò chuyện này
    .keep = Không đổi
sure = Ngắt rồi thì cuộc trò chuyện đó không xem được việc của anh/chị nữa, phần đang điền dở ở đó cũng bị xóa. Ngắt không?
    .unlink = Ngắt
    .keep = Không ngắt
left-alone = Vâng, không đổi.
unlinked = Đã ngắt, bên đó không xem được việc của anh/chị nữa. Tin nhắc đang chờ gửi đến đó sẽ gửi sang cuộc trò chuyện khác.
kind = Kênh
    .web = Trang web
    .telegram = Telegram
    .wechat = WeChat
    .sms = Tin nhắn SMS
    .other = Cuộc trò chuyện khác
one = { $kind }, dùng { DAY($date) }
