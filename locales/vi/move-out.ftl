### Draft: to be reviewed by a native speaker.

not-my-stay = Chỗ ở này hiện không đứng tên anh/chị, không cần làm.
no-stay = Hiện không có chỗ ở nào đăng ký dưới tên anh/chị. Nếu đã dọn đến mà chưa khai báo, bấm bên dưới để khai.
stay = Là chỗ nào?
    .more = Còn nữa
moved-on = Dọn khỏi { $place } ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
gone = Đã ghi: { DAY($date) } dọn khỏi { $place }, số { $number }. Nhân viên xem xong là làm; có gì chưa rõ sẽ hỏi anh/chị trước.
give-back = Nhớ trả thẻ ra vào và chìa khóa cho chủ nhà, thanh toán hết tiền điện nước, tiền cọc thì nói rõ trước mặt và viết ra giấy. Dọn đến chỗ mới, xin khai báo lại ở đó.
    .dispute = Không thống nhất tiền cọc: nhờ hòa giải
    .declare = Khai báo chỗ ở mới
