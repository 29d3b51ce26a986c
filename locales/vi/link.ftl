### Draft: to be reviewed by a native speaker.

show = Muốn xem việc của mình cả ở cuộc trò chuyện khác (ví dụ trang web trên máy tính, tin nhắn), ở đây có thể cho anh/chị một mã để điền bên đó. Ai điền mã này thì xem được việc của anh/chị: chỉ điền trong cuộc trò chuyện của chính mình, đừng nói cho ai, nhân viên cũng không hỏi mã này.
    .show = Cho tôi xem mã
    .not-now = Chưa cần
not-shown-now = Vâng, chưa đưa mã.
code-shown =
    Mã của anh/chị: { $code }
    Dùng được trong { $minutes } phút, chỉ một lần. Ở cuộc trò chuyện kia, mở danh mục, bấm “Các kênh của tôi”, rồi bấm “Điền mã của bên kia”.
code = Anh/chị điền mã 8 số hiện ở cuộc trò chuyện kia. Nếu chưa có mã, bấm “Dùng thêm trên kênh khác” ở bên đó trước.
linked = Xong, ở đây cũng xem được việc của anh/chị. Tin nhắc sẽ gửi đến cuộc trò chuyện anh/chị dùng gần nhất.
