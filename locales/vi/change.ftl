### Draft: to be reviewed by a native speaker.

not-my-stay = Chỗ ở này hiện không đứng tên anh/chị, không sửa được.
no-stay = Hiện không có chỗ ở nào đăng ký dưới tên anh/chị. Nếu đã dọn đến mà chưa khai báo, bấm bên dưới để khai.
stay = Là chỗ nào?
    .more = Còn nữa
within = Chỗ ở, nơi làm việc có thay đổi thì báo trong vòng { $days } ngày. Việc này không mất tiền.
what = Anh/chị đang ở { $place }. Có gì thay đổi?
    .room = Đổi phòng, vẫn trong nhà này
    .house = Đã dọn sang chỗ khác
    .workplace = Đổi nơi làm việc
    .phone = Đổi số điện thoại
    .along = Người ở cùng có thay đổi
room = Bây giờ ở phòng nào? Viết số phòng, ví dụ 301.
workplace = Bây giờ làm việc ở đâu? Viết tên nơi làm.
phone = Số điện thoại mới.
changed-on = Từ ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
noted = Đã nhận, số { $number }. Nhân viên xem xong sẽ sửa, bản cũ cũng được lưu lại.
moved-on = Dọn đi ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
ended = Bên này đã ghi: dọn đi { DAY($date) }, số { $number }. Ở chỗ mới còn phải khai báo một lần; phần về anh/chị không phải điền lại, khoảng 1 phút.
    .retype = Chỗ mới có biển: gõ mã trên biển
    .declare = Không có biển, khai báo luôn
