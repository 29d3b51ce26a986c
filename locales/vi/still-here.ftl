### Draft: to be reviewed by a native speaker.

not-my-stay = Chỗ ở này hiện không đứng tên anh/chị, không cần trả lời.
no-stay = Hiện không có chỗ ở nào đăng ký dưới tên anh/chị. Nếu đã dọn đến mà chưa khai báo, bấm bên dưới để khai.
stay = Là chỗ nào?
    .more = Còn nữa
still = Anh/chị bây giờ còn ở { $place } không?
    .yes = Vẫn ở
    .moved = Đã dọn đi
    .away = Tạm vắng, sẽ quay lại
moved-on = Dọn đi ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
back-on = Khoảng ngày nào quay lại? Xa nhất là nửa năm sau.
noted-yes = Cảm ơn anh/chị, đã ghi: vẫn ở { $place }.
noted-moved =
    Đã ghi: dọn đi { DAY($date) }. Số { $number }.
    Dọn đến chỗ mới, xin khai báo lại ở đó.
    .declare = Khai báo chỗ ở mới
noted-away = Đã ghi. Trước { DAY($date) } sẽ không hỏi lại việc này.
