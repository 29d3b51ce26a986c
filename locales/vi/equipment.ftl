### Draft: to be reviewed by a native speaker.

nothing-listed = { $address }: quy định ở đây không nêu thiết bị phải có, không cần ghi.
none-yet = { $address } chưa ghi thiết bị nào, ghi thứ đầu tiên trước.
which = { $address } có những thứ này. Thứ nào có thay đổi?
    .add = Thêm một thứ mới
    .more = Còn nữa
line =
    { $what }, { $number } cái{ $state ->
        [broken] { " " }(hỏng)
       *[works] { "" }
    }
line-dated =
    { $what }, { $number } cái, hạn { FULLDAY($date) }{ $state ->
        [broken] { " " }(hỏng)
       *[works] { "" }
    }
what = { $what } thế nào?
    .replaced = Đã thay mới
    .broken = Hỏng rồi
    .works = Đã xem, dùng tốt
    .gone = Đã bỏ đi, không dùng nữa
kind = Thêm thứ nào?
    .more = Còn nữa
number = Có tất cả mấy cái?
place = Để ở đâu? Ví dụ: đầu cầu thang tầng 2.
made-on = Sản xuất ngày nào? Có trên nhãn ở thân bình hoặc mặt sau.
    .skip = Không đọc được
expires-on = Ngày nào hết hạn? Viết năm-tháng-ngày, ví dụ 2026-05-01. Trước khi hết hạn sẽ nhắc anh/chị.
    .skip = Không có hạn dùng
photo = Chụp một tấm ảnh để tiện kiểm tra.
    .skip = Không chụp
noted = Đã ghi: { $address }.
    .equipment = Ghi thêm một thứ
