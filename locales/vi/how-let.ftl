### Draft: to be reviewed by a native speaker.

how = { $address } bây giờ thế nào?
    .let = Đang cho thuê, hoặc lại cho thuê
    .vacant = Đang trống
    .owner_only = Tự ở
    .stopped = Thôi cho thuê
    .sold = Đã bán
since =
    { $how ->
        [let] Cho thuê từ ngày nào?
        [vacant] Trống từ ngày nào?
        [owner_only] Tự ở từ ngày nào?
        [stopped] Thôi cho thuê từ ngày nào?
       *[sold] Bán ngày nào?
    }
owner-lives = Gia đình anh/chị cũng ở trong đó không?
    .yes = Cũng ở
    .no = Không ở
noted-let = Đã ghi: { $address } đang cho thuê. Có người dọn đến, xin báo.
noted-quiet =
    Đã ghi: { $address } { $how ->
        [vacant] đang trống
        [owner_only] tự ở
        [stopped] thôi cho thuê
       *[sold] đã bán
    }. Từ nay không nhắc anh/chị báo người thuê nữa; lại cho thuê thì báo một tiếng.
still-listed = Đã ghi. Nhưng { $address } vẫn còn { $count } người thuê trong danh sách. Nếu họ đã dọn đi, xin cho biết ngày nào.
    .left = Nói xem ai đã dọn đi
