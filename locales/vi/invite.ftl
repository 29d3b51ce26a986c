### Draft: to be reviewed by a native speaker.

room = { $address }: người được mời ở phòng nào? Viết số phòng, ví dụ 301. Chưa định thì bỏ trống, để họ tự điền.
    .skip = Bỏ trống, để họ điền
room-title = Phòng
made = Lời mời đã xong: { $place }. Gửi liên kết cho người thuê, hoặc để họ quét mã này. Một người dùng một lần, trong { $days } ngày.
made-telegram = Nếu họ dùng Telegram, gửi liên kết này cũng được.
made-next = Họ điền xong, chúng tôi mời anh/chị xem họ có ở đây không. Phần báo của anh/chị, bấm “Đang ở đây” mới tính là xong.
    .invite = Mời thêm một người
made-next-too = Họ điền xong, chúng tôi mời anh/chị xem họ có ở đây không. Phần báo của anh/chị vẫn phải làm một lần.
    .invite = Mời thêm một người
