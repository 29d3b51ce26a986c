### Draft: to be reviewed by a native speaker.

two-things = Nộp hợp đồng thuê lưu hồ sơ và khai báo nơi ở là hai việc: một bên là hợp đồng, còn khai báo và báo người thuê là nói ai đang ở đây. Làm việc này rồi vẫn phải làm việc kia.
where =
    { $known ->
        [named] Nộp hợp đồng lưu hồ sơ ở { $office }.
       *[unknown] Nộp hợp đồng lưu hồ sơ ở cơ quan nhà đất, xây dựng; ở quầy sẽ cho biết cần mang gì.
    }
so-far =
    Hồ sơ hợp đồng đã ghi của { $address }:
    { $lines }
line = { $room }, số hồ sơ { $number }, làm ngày { FULLDAY($filed) }
line-until = { $room }, số hồ sơ { $number }, làm ngày { FULLDAY($filed) }, thuê đến { FULLDAY($until) }
state = Hợp đồng thuê của { $address } đã nộp lưu hồ sơ chưa?
    .filed = Đã làm, ghi lại
    .not-yet = Chưa làm
not-yet = Vâng. Làm xong thì quay lại ghi, để sau này khỏi khó tìm.
room = Hợp đồng của phòng nào?
number = Số hồ sơ là bao nhiêu? Có ghi trên giấy chứng nhận.
    .skip = Chưa nhận được
filed-on = Làm ngày nào?
until = Thuê đến ngày nào? Xin viết cả năm.
    .skip = Không ghi thời hạn
noted = Đã ghi: hợp đồng thuê { $room } ở { $address } đã nộp lưu hồ sơ. Nếu người dọn vào chưa được báo, xin báo.
