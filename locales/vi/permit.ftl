### Draft: to be reviewed by a native speaker.

not-here = Quy định ở đây không nói về thẻ cư trú, xin hỏi đồn công an.
not-filed = Chưa có bản khai cư trú của anh/chị. Thẻ cư trú tính từ ngày khai báo, xin khai báo trước.
possible = Anh/chị khai báo ngày { FULLDAY($since) }, đến { FULLDAY($date) } đủ { $months } tháng; theo { $law }, bây giờ có thể đi xin thẻ cư trú.
not-yet = Anh/chị khai báo ngày { FULLDAY($since) }. Theo { $law }, đủ { $months } tháng, tức là từ { FULLDAY($date) }, có thể xin thẻ cư trú.
what-it-takes = Còn cần có một trong các điều sau: việc làm ổn định, chỗ ở ổn định, đi học liên tục. Mang thẻ căn cước và giấy chứng minh đến { $police } làm, không mất tiền, trong { $days } ngày có kết quả. Được hay không do cơ quan công an xét duyệt.
have = Anh/chị đã có thẻ cư trú chưa? Nếu có, mỗi năm chúng tôi nhắc anh/chị ký gia hạn.
    .have = Có rồi
    .later = Chưa có
come-back = Vâng, có thay đổi thì quay lại.
issued-on = Trên thẻ ghi cấp ngày nào? Viết năm-tháng-ngày, ví dụ 2024-03-01.
endorse = Thẻ cư trú của anh/chị cấp ngày { FULLDAY($issued) }. Xin đi ký gia hạn trong khoảng { FULLDAY($first) } đến { FULLDAY($date) }, không mất tiền. Quá hạn không ký thì thẻ tạm ngừng dùng, ký bù rồi số năm tính lại từ đầu.
done = Lần gia hạn này đã ký chưa?
    .endorsed = Ký rồi
    .gone = Không còn thẻ cư trú
    .later = Chưa đi
endorsed-on = Ký ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
noted = Đã ghi. Lần gia hạn tới, chậm nhất { FULLDAY($date) }. Trước một tháng sẽ nhắc anh/chị.
noted-gone = Đã ghi, không nhắc gia hạn nữa.
