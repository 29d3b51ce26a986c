### Draft: to be reviewed by a native speaker.

no-letter = Nhà này hiện không có bản cam kết nào phải ký.
in-force = Bản cam kết của { $address } đã ký, có hiệu lực đến { FULLDAY($date) }, bây giờ không cần ký nữa.
in-force-open = Bản cam kết của { $address } đã ký, bây giờ không cần ký nữa.
read-first =
    Đây là { $title }, một lời cam kết chủ nhà phải ký; ký nghĩa là anh/chị biết mình phải làm những gì.
    Xin đọc từ đầu, ở cuối gõ họ tên là coi như ký, khoảng 3 phút.
covers = Anh/chị có { $count } căn nhà đứng tên, ký bản này một lần là tính cho tất cả.
houses = { $list } (tất cả { $count } căn)
between = { "; " }
part = { $text }
read = Anh/chị đọc xong chưa?
    .sign = Đọc xong, ký tên
    .later = Chưa ký
signature = Anh/chị gõ họ tên của mình: { $name }. Gõ xong là coi như ký; chúng tôi ghi lại thời gian và nội dung ở trên.
come-back = Vâng, chưa ký. Khi nào muốn ký thì quay lại, ngày đến hạn không đổi.
signed = Đã ký, số { $number }. Tiếp theo anh/chị có thể học vài phút về an toàn.
