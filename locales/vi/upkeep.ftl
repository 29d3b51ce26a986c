### Draft: to be reviewed by a native speaker.

not-asked = Quy định ở đây không yêu cầu đơn vị anh/chị báo những việc này. Có người vào ở, có thể báo.
what = { $address }: đã làm việc nào?
    .more = Còn nữa
done-on = { $what }: ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
until = Thỏa thuận đến ngày nào hết?
people = Có bao nhiêu người tham gia? Mục này không bắt buộc.
    .skip = Bỏ qua
photo = Nếu có ảnh, chụp hoặc chọn một tấm. Mục này không bắt buộc.
    .skip = Không có
noted = Đã ghi: { DAY($date) }, { $what }.
    .upkeep = Báo thêm một việc
looked-over =
    Đã ghi: { DAY($date) }, { $what }.{ " " }{ $count ->
        [0] Nhà này chưa ghi thiết bị loại đó, xin nhờ nhân viên bổ sung.
       *[other] { $count } mục đang ghi ở đây đều đã được đánh dấu.
    }
    .upkeep = Báo thêm một việc
