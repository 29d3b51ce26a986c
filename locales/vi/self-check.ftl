### Draft: to be reviewed by a native speaker.

nothing-listed = { $address }: quy định ở đây không có danh sách phải tự kiểm tra, không cần làm.
begin = Anh/chị đi một vòng ở { $address }, khoảng 3 phút. Xem từng thứ, thấy chỗ nào không đúng thì ghi lại; tự kiểm tra thấy lỗi không bị phạt, sửa sớm yên tâm sớm.
gear-state = ({ $n }/{ $count }) { $what }: có không, dùng được không?
    .fine = Có, dùng tốt
    .wrong = Có, hỏng hoặc quá hạn
    .absent = Không có
hazards = Trong nhà có những thứ nào dưới đây? Có mấy thứ bấm mấy thứ; không có thì bấm luôn “Chọn xong”.
photo-shot = Chụp ảnh, nhiều nhất 3 tấm. Không có gì để chụp thì bỏ qua.
    .skip = Không chụp nữa
note = Còn gì muốn ghi thêm không?
    .skip = Không còn gì
noted = Đã ghi: { $address }, { DAY($date) } đã xem một lượt. Lần tới khoảng { DAY($next) }, lúc đó sẽ nhắc anh/chị.
noted-once = Đã ghi: { $address }, { DAY($date) } đã xem một lượt.
to-mend = Có { $count } thứ không có hoặc không dùng được, xin sớm mua, sớm thay. Xong rồi ghi vào “Danh sách thiết bị”.
    .equipment = Danh sách thiết bị
reported = Có { $count } mối nguy đã ghi là do anh/chị tự báo. Chỗ nào sửa ngay được thì sửa trong hôm nay; { $office } xem xong sẽ cho anh/chị biết phải làm gì.
end = Cảm ơn anh/chị, xem kỹ thì ai cũng ngủ yên.
    .equipment = Danh sách thiết bị
