### Draft: to be reviewed by a native speaker.

who = Ai đã dọn đi?
    .more = Còn nữa
    .none = Không có trong danh sách này
one-of = { $label } (người thứ { $n })
left-on = { $place }, người thuê họ { $surname }, dọn đi ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
noted = Đã ghi: người thuê họ { $surname } dọn đi { DAY($date) }. Chúng tôi sẽ hỏi người đó; nếu nói khác nhau, nhân viên khu phố sẽ xác minh.
nobody-there = { $address } hiện không có người thuê nào để chọn. Nếu có người dọn đến, có thể báo.
not-there = Không tìm thấy người thuê này, có lẽ đã ghi là dọn đi rồi.
    .left = Chọn người khác
not-listed = Người không có trong danh sách có thể chưa khai báo, cũng có thể do { $office } kiểm tra. Có thể nhờ nhân viên khu phố xem giúp.
    .help-me = Nhờ nhân viên khu phố liên hệ tôi
