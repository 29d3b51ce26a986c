### Draft: to be reviewed by a native speaker.

no-pact = Ở đây không có quy ước nào phải xem.
read-first = { $title }: anh/chị đọc một lượt, khoảng nửa phút.
part = { $text }
read = Anh/chị đọc xong chưa?
    .agree = Đọc xong, đồng ý
    .later = Để sau
come-back = Vâng, để đó đã, vẫn còn trong danh mục.
agreed = Đã ghi, có hiệu lực đến { FULLDAY($date) }.
