### Draft: to be reviewed by a native speaker.

about = { $address }: anh/chị không đồng ý với điều gì?
    .class = Xếp loại của nhà này
    .order = Một tờ thông báo, hoặc việc phải sửa
words = Anh/chị viết ra: chỗ nào không đúng, theo anh/chị thì phải thế nào.
photo = Nếu có ảnh, xin chụp một tấm.
    .skip = Không có
check =
    Anh/chị viết: { $words }
    Nộp bây giờ chứ?
    .send = Nộp
    .again = Sửa lại
noted = Đã nhận. { $office } chậm nhất { DAY($date) } trả lời, gửi vào đây. Trước khi có trả lời, yêu cầu cũ vẫn phải làm.
