### Draft: to be reviewed by a native speaker.

left-on = { $place }, người họ { $surname } dọn đi ngày nào?
with-you = Người họ { $surname } có đang ở đó không? Có mặt thì coi như tự họ nói.
    .here = Có, chính họ nói
    .gone = Không
noted-here = Đã ghi là lời chính người đó, có quầy tiếp tân giúp. Cán bộ xem xong thì có hiệu lực.
    .desk-guests = Xem người khác
noted-gone = Đã ghi: quầy tiếp tân nói người họ { $surname } đã dọn đi. Cán bộ sẽ đối chiếu, hồ sơ tạm giữ nguyên.
    .desk-guests = Xem người khác
not-there = Người này không có trong danh sách, có thể đã dọn đi.
    .desk-guests = Xem người khác
