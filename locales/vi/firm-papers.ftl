### Draft: to be reviewed by a native speaker.

paper = { $organisation }: giấy nào?
since = { $what } từ ngày nào? Ví dụ 1/1/2023.
until = Đến ngày nào? Chúng tôi sẽ nhắc trước khi hết hạn. Không có hạn thì chọn “không có hạn”.
    .skip = Không có hạn
photo = Chụp lại? Không bắt buộc.
    .skip = Không chụp
noted = Đã ghi: { $what }.
    .firm-papers = Giấy khác
none-asked = Ở đây không yêu cầu giấy tờ nào của đơn vị anh/chị.
