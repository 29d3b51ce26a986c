### Draft: to be reviewed by a native speaker.

who =
    { $count ->
        [0] Anh/chị có thể nhờ một người thân làm thay: báo, đối chiếu, trả lời đều được, còn bản cam kết thì anh/chị vẫn phải tự ký.
       *[other] Hiện đang có người làm thay anh/chị. Muốn nhờ thêm một người, hay cho ai thôi?
    }
    .add = Nhờ một người thân làm thay
which = Nhờ làm thay cho nhà nào?
    .one = Chỉ một căn
    .all = Tất cả { $count } căn
sure =
    { $scope ->
        [all] Cả { $count } căn nhà của anh/chị
       *[one] { $address }
    }: Người đó thấy được họ, số phòng và ngày dọn đến của người thuê, không thấy giấy tờ và điện thoại. Anh/chị cho thôi lúc nào cũng được. Nhờ không?
    .yes = Nhờ
    .no = Chưa nhờ
left-as-is = Vâng, không thay đổi gì.
end = Cho { $name } thôi, không làm thay anh/chị nữa?
    .end = Cho thôi
    .keep = Vẫn để làm
ended = Xong, từ { DAY($date) }, { $name } không làm thay anh/chị nữa.
made = Lời mời đã xong. Gửi liên kết cho người thân, hoặc để họ quét mã này. Một người dùng một lần, trong { $days } ngày.
made-telegram = Nếu họ dùng Telegram, gửi liên kết này cũng được.
