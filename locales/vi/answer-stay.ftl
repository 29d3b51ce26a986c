### Draft: to be reviewed by a native speaker.

nothing-to-answer = Mục này giờ không cần anh/chị trả lời nữa: có thể đã trả lời rồi, có thể bên kia đã chuyển sang để nhân viên kiểm tra.
declared = Có người khai là đang ở { $place } của anh/chị: họ { $surname }, dọn đến ngày { FULLDAY($date) }.
undated = Có người khai là đang ở { $place } của anh/chị: họ { $surname }.
lives-there = Anh/chị chọn mục nào cũng không trực tiếp thay đổi bản khai của người đó; nếu hai bên nói khác nhau, nhân viên khu phố sẽ nghe cả hai bên rồi xác minh.
    .lives = Đang ở đây
    .left = Đã từng ở, đã dọn đi
    .nobody = Không có người này
    .sublet = Nhà đã giao người khác cho thuê lại
    .unsure = Không rõ
left-on = Dọn đi ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01. Không nhớ rõ thì viết ngày áng chừng.
thanks-lives = Cảm ơn anh/chị, đã ghi: đang ở đây.
thanks-left = Cảm ơn anh/chị, đã ghi. Chúng tôi sẽ hỏi bên kia; nếu nói khác nhau, nhân viên khu phố sẽ xác minh.
thanks-nobody = Cảm ơn anh/chị, đã ghi. Bản khai của người đó tạm giữ nguyên; nhân viên khu phố sẽ nghe cả hai bên rồi xác minh.
thanks-sublet = Cảm ơn anh/chị, đã ghi, mục này anh/chị không phải lo nữa. Nhân viên khu phố sẽ đến hỏi bây giờ ai quản lý nhà.
thanks-unsure = Không sao, đã ghi. Nhân viên khu phố sẽ đi xác minh. Mục này vẫn còn trong danh mục của anh/chị, khi nào rõ thì mở ra cho chúng tôi biết.
