### Draft: to be reviewed by a native speaker.

greeting = Xin chào, ở đây anh/chị có thể khai báo nơi ở, học về an toàn; chủ nhà còn có thể đối chiếu người thuê, ký bản cam kết. Miễn phí, không hỏi thẻ ngân hàng và mật khẩu.
pick = Gửi con số là được.
pick-or-write = Gửi số để chọn một mục, cũng có thể viết luôn.
pick-several = Có thể chọn mấy mục, ví dụ gửi “1, 2”.
or-say = Cũng có thể gửi “{ $what }”.
to-do = Gửi “danh mục” để làm.
read-on = Còn nữa, gửi “tiếp { $n }” để xem tiếp.
read-on-word = tiếp
template = Anh/chị có việc cần làm, xin gửi “danh mục”.
template-title = An Cư
unreadable-sticker = Chúng tôi không đọc được hình dán. Anh/chị gõ chữ, hoặc gửi con số.
unreadable-voice = Chúng tôi không nghe được tin thoại. Anh/chị gõ chữ, hoặc gửi con số. Bàn phím có hình micrô thì nói vào đó, điện thoại sẽ chuyển thành chữ.
unreadable-photo = Ở đây không nhận được ảnh. Anh/chị gõ chữ, hoặc gửi con số. Muốn nộp ảnh, hãy mở trang web trên biển số nhà.
unreadable-other = Nội dung này không mở được. Anh/chị gõ chữ, hoặc gửi con số.
