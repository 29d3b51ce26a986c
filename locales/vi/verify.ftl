### Draft: to be reviewed by a native speaker.

not-accepted-yet = Bản khai anh/chị điền ở đây chưa được tiếp nhận. Số điện thoại đã điền thì sau khi tiếp nhận mới dùng để xác nhận được; tiếp nhận rồi sẽ báo, lúc đó bấm cũng không muộn.
phone = Anh/chị điền số điện thoại đã đăng ký, chúng tôi gửi một tin nhắn. Xác nhận đúng là anh/chị rồi mới cho xem việc cần làm và bản khai.
verified-before = Anh/chị đã xác nhận rồi, không cần xác nhận nữa.
