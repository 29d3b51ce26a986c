### Draft: to be reviewed by a native speaker.

not-asked = Quy định ở đây không yêu cầu báo từng bước. Có người vào ở, có thể báo.
letting = Làm cho căn nào?
    .more = Còn nữa
    .new = Một căn mới
room = { $address }: cho thuê phòng nào? Viết số phòng, cho thuê cả căn thì viết “cả căn”.
what = { $place }, tất cả { $count } bước, giờ là bước { $nth }: { $step }. Đã làm xong chưa?
    .done = Làm xong
    .close = Thôi cho thuê căn này
    .later = Chưa, để đó đã
done-on = { $step }: ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
taken = Đã ghi: { $step }.
    .letting = Bước tiếp theo
finished = { $place }: bước nào cũng đã làm xong.
    .close = Hết hạn thuê, kết thúc
    .keep = Vẫn cho thuê, để đó đã
closed = Xong, lần cho thuê này của { $place } đã kết thúc.
    .letting = Xem căn khác
kept = Vâng, để đó đã.
    .letting = Xem căn khác
