### Draft: to be reviewed by a native speaker.

why =
    Theo { $law }, có người dọn đến thì chủ nhà phải báo trong vòng { $count }{ $unit ->
        [working-days] { " " }ngày làm việc
        [days] { " " }ngày
        [months] { " " }tháng
       *[hours] { " " }giờ
    }. Những gì điền dưới đây chỉ công an và người phụ trách xem được.
lines =
    { $address }: dán danh sách vào đây, mỗi người một dòng: họ tên, số giấy tờ, điện thoại, số phòng, ngày dọn đến. Điện thoại và số phòng có thể không có. Nhiều nhất { $most } dòng.
    Ngăn bằng dấu phẩy hay dấu cách đều được; chép từ bảng sang cũng được.
lines-title = Danh sách
not-read = Chưa đọc được. { $why }
none-usable =
    Chưa có dòng nào báo được:
    { $wrong }
read = { $address }: có { $count } người báo được.
left-out =
    Còn { $count } chỗ chưa đúng, những dòng này chưa báo:
    { $wrong }
more-wrong = Còn { $count } chỗ nữa, sửa xong những chỗ trên rồi xem tiếp.
column =
    { $name ->
        [name] họ tên
        [document] loại giấy tờ
        [number] số giấy tờ
        [phone] điện thoại
        [room] số phòng
        [moved_in] ngày dọn đến
       *[other] { $name }
    }
check = Báo { $count } người này bây giờ?
    .send = Báo
    .again = Sửa danh sách, dán lại
reported =
    Đã báo: { $address }, { $count } người.
    Người thuê cũng phải tự khai báo. Anh/chị gửi liên kết này cho họ, ai điền phần người nấy.
    .report-many = Báo thêm một danh sách
