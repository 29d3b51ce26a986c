### Draft: to be reviewed by a native speaker.

no-such-lesson = Không tìm thấy bài này, có lẽ đã thay bài mới.
which-lesson = Học bài nào?
begin = { $title }: { $cards } thẻ, { $questions } câu hỏi. Có thể dừng giữa chừng, lần sau học tiếp.
card =
    { $text }
    
    (thẻ { $place } trên { $count })
    .next = Hiểu rồi, thẻ tiếp theo
    .again = Xem lại
quiz = Câu { $place } trên { $count }. { $question }
right = Đúng. { $why }
wrong = Câu này nhiều người chọn nhầm. { $why }
known = Học xong, { $asked } câu trả lời đúng { $right } câu. Bấm “Đã hiểu” là chúng tôi ghi anh/chị đã học.
    .known = Đã hiểu, ghi lại
    .again = Học lại từ đầu
holds-until = Đã ghi, có hiệu lực đến { FULLDAY($date) }. Sắp hết hạn sẽ nhắc anh/chị học lại. Giấy xác nhận đã học ở trang này, in ra được.
    .places = Nơi học miễn phí gần đây
