### Draft: to be reviewed by a native speaker.

agree = Người họ { $surname } nói đang cho thuê lại { $address }{ $rooms ->
    [0] {""}
   *[other] {" "}({ $rooms } phòng)
 }. Anh/chị có đồng ý không? Không đồng ý cũng không ai bị đuổi, cán bộ sẽ nói chuyện với hai bên.
    .agree = Đồng ý
    .refuse = Không đồng ý
    .later = Để nghĩ đã
statement =
    Tôi đồng ý để người họ { $surname } cho thuê lại { $address } (mã biển { $code }){ $rooms ->
    [0] {""}
   *[other] , { $rooms } phòng
 }. Tôi biết sau này có thể rút lại. { $date }
sign = Xin đọc lại, đây là sự đồng ý bằng văn bản của anh/chị:
    { $statement }
    .sign = Đúng vậy, tôi đồng ý
    .back = Quay lại
later = Được, nghĩ xong hãy quay lại. Chưa nói đồng ý thì chưa tính là đồng ý.
    .sublet-answer = Trả lời ngay
noted-agree = Đã ghi: anh/chị đồng ý cho người họ { $surname } cho thuê lại. Muốn rút lại, chọn mục cho thuê lại trong trình đơn.
noted-refuse = Đã ghi: anh/chị không đồng ý. Cán bộ sẽ nói chuyện với anh/chị và người họ { $surname }, người đang ở tạm không đổi.
nothing-asked = Hiện không ai chờ anh/chị trả lời về việc cho thuê lại.
