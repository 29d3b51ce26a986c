### Draft: to be reviewed by a native speaker.

who = { $address }: người nào?
    .more = Còn nữa
    .none = Không có ở trên
not-there = Không tìm thấy người thuê này, có lẽ đã làm xong rồi.
not-listed = { $address } không có người này trong danh sách. Nếu họ từng ở đây, có thể báo trước.
card = Người này đang giữ thẻ: { $numbers }. Đã thu về chưa?
    .back = Đã thu về
    .not-yet = Chưa
gone = Người thuê họ { $surname } ở { $place } đã dọn đi chưa?
    .left = Đã dọn đi
    .stays = Chưa, vẫn đang ở
    .unsure = Không rõ
left-on = Dọn đi ngày nào?
noted-left =
    Đã ghi: người thuê họ { $surname } ở { $place } đã dọn đi. Chúng tôi cũng sẽ hỏi người đó; nếu nói khác nhau, nhân viên khu phố sẽ xác minh.{ " " }{ $card ->
        [back] Thẻ đã thu về.
        [out] Thẻ chưa thu, thu được thì quay lại ghi.
       *[none] { "" }
    }
    .check-out = Làm thêm một người
noted-stays =
    Đã ghi: người thuê họ { $surname } ở { $place } vẫn đang ở.{ " " }{ $card ->
        [back] Thẻ đã thu về, cần dùng thì phát lại cho họ.
       *[none] { "" }
    }
    .check-out = Làm thêm một người
noted-unsure =
    Đã ghi.{ " " }{ $card ->
        [back] Thẻ đã thu về, nhưng không tính là đã dọn đi.{ " " }
       *[none] { "" }
    }Người thuê họ { $surname } ở { $place } vẫn tính là đang ở, khi nào rõ thì quay lại báo.
    .check-out = Làm thêm một người
