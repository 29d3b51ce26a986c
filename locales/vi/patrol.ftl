### Draft: to be reviewed by a native speaker.

plate = Xin quét biển tại chỗ tuần tra, hoặc nhập mã trên biển.
work = { $address }: lượt này kiểm tra gì?
found = { $address }, { $what }. Kết quả thế nào?
    .fine = Không có vấn đề
    .wrong = Có vấn đề
note = Có vấn đề ở đâu? Một câu là được.
photo = Chụp một tấm ảnh? Không bắt buộc.
    .skip = Không chụp
noted-fine = Đã ghi. Hôm nay đã tuần tra { $count } chỗ.
    .patrol = Chỗ tiếp theo
noted-wrong = Đã ghi, chỗ thứ { $count } hôm nay. Xin báo luôn nguy cơ để có người xử lý.
    .hazard = Báo nguy cơ
    .patrol = Chỗ tiếp theo
not-here = Biển này không thuộc chỗ anh/chị quản lý, hoặc ở đây không cần tuần tra bằng biển.
