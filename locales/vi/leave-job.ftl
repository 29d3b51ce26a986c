### Draft: to be reviewed by a native speaker.

who = Là người nào?
    .more = Còn nữa
    .none = Không có trong danh sách này
what =
    { $name }{ $agreed ->
        [yes] { " " }hẹn làm đến { $until }. Bây giờ thế nào?
       *[no] { " " }bây giờ còn làm không?
    }
    .left = Đã nghỉ việc
    .stays = Vẫn đang làm
last-day = Ngày làm cuối cùng của { $name } là ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
stays-until = Hợp đồng mới đến ngày nào? Chưa định thì chọn “Chưa định”.
    .skip = Chưa định
noted-left = Đã ghi: { $name } nghỉ việc. Nếu người đó dọn đi, chính họ hoặc chủ nhà báo thêm một tiếng là được.
    .leave-job = Báo thêm một người
noted-stays = Đã ghi: { $name } vẫn đang làm.
    .leave-job = Xem người khác
not-there = Không tìm thấy công nhân này, có lẽ đã báo nghỉ việc rồi.
    .leave-job = Chọn người khác
nobody-there = Chưa báo công nhân nào.
    .hire = Báo công nhân mới đến
not-listed = Người không có trong danh sách có lẽ lúc đến làm chưa được báo.
    .hire = Báo công nhân mới đến
