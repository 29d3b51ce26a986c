### Draft: to be reviewed by a native speaker.

words = Anh/chị muốn hỏi gì? Viết vài chữ là được, ví dụ “mất giấy tờ”. Cũng có thể xem theo chủ đề.
    .browse = Xem theo chủ đề
topic = Về mặt nào?
found = Có phải anh/chị muốn hỏi những câu này? Bấm một câu để xem trả lời.
of-topic = Mọi người hay hỏi những câu này, bấm một câu để xem trả lời.
more = Còn những câu này.
answer =
    { $question }
    { $answer }
    .faq = Hỏi câu khác
    .grid-worker = Chưa rõ, hỏi nhân viên khu phố
nothing-fits = Không tìm thấy câu trả lời hợp. Anh/chị hỏi lại bằng chữ khác, hoặc nhắn thẳng cho nhân viên khu phố.
    .faq = Hỏi lại bằng chữ khác
within-working-days = { $count } ngày làm việc
within-days = { $count } ngày
within-months = { $count } tháng
within-hours = { $count } giờ
within-unknown = thời hạn do địa phương quy định
