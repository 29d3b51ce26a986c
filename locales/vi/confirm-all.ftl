### Draft: to be reviewed by a native speaker.

list =
    Anh/chị có { $count } căn nhà đứng tên, đang ghi như sau:
    { $lines }
more-houses = Còn { $count } căn không liệt kê ở đây, cũng đối chiếu luôn.
line =
    { $address }: { $count } người ({ $people }{ $more ->
        [yes] { " " }và người khác
       *[no] { "" }
    })
line-empty =
    { $address }: { $letting ->
        [let] không có ai đăng ký
        [vacant] đang trống
        [owner_only] tự ở
        [stopped] thôi cho thuê
       *[sold] đã bán
    }
comma = { ", " }
right = Đúng hết không?
    .right = Đúng hết
    .changed = Có thay đổi
    .later = Hôm khác xem
noted-later = Vâng, để đó đã.
confirmed = Đã ghi: { $count } căn nhà, { DAY($date) } anh/chị đã rà lại hết. Sau này có người dọn đến, dọn đi, lúc nào cũng báo được.
what-changed = { $address } có gì thay đổi?
    .report = Có người dọn đến
    .left = Có người dọn đi
    .letting = Trống, thôi cho thuê, hoặc đã bán
    .confirm-all = Sửa xong, rà lại lần nữa

new-one = { $label }, vào ở { DAY($date) }, mới khai

new-undated = { $label }, mới khai

new-people = Trong đó { $count } người mới khai, chưa đối chiếu. Bấm “đúng hết” là anh/chị xác nhận họ cũng ở đây, không phải xác nhận từng người.
