### Draft: to be reviewed by a native speaker.

nothing-to-answer = Mục này giờ không cần anh/chị trả lời nữa: có thể đã trả lời rồi, có thể bên kia đã chuyển sang để nhân viên kiểm tra.
    .lodged = Báo người mới vào ở
declared = Có người khai là đang ở { $place }: họ { $surname }, dọn đến ngày { FULLDAY($date) }.
undated = Có người khai là đang ở { $place }: họ { $surname }.
lives-there = Người này có ở đây không? Anh/chị chọn mục nào cũng không trực tiếp thay đổi bản khai của họ.
    .lives = Đang ở đây
    .nobody = Không có người này
    .unsure = Không rõ
thanks-lives = Cảm ơn anh/chị, đã ghi: đang ở đây.
    .lodged = Xem người tiếp theo
thanks-nobody = Cảm ơn anh/chị, đã ghi. Nhân viên khu phố sẽ nghe cả hai bên rồi xác minh.
    .lodged = Xem người tiếp theo
thanks-unsure = Không sao, đã ghi. Nhân viên khu phố sẽ đi xác minh.
    .lodged = Xem người tiếp theo
