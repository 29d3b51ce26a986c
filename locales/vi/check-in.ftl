### Draft: to be reviewed by a native speaker.

who = { $address }: phát thẻ cho ai?
    .more = Còn nữa
    .new = Người mới dọn đến, báo trước
not-there = Không tìm thấy người thuê này, có lẽ đã dọn đi.
number = Phát cho người thuê họ { $surname } ở { $place }. Số thẻ là bao nhiêu? Số trên móc khóa cũng được.
issued-on = Phát ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
issued = Đã ghi: thẻ { $number }, phát cho người thuê họ { $surname } ở { $place }. Người chưa khai báo cũng vẫn được phát thẻ; chỉ cần nhắc họ khai báo.
    .check-in = Phát thêm một thẻ
