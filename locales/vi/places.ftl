### Draft: to be reviewed by a native speaker.

no-home = Cần biết anh/chị ở đâu mới tìm được nơi gần đó. Khai báo chỗ ở xong là tra được; hỏi thẳng nhân viên khu phố cũng được.
kinds = Gần chỗ anh/chị có những nơi này. Anh/chị tìm loại nào?
kind-training = Học an toàn miễn phí
kind-charging = Chỗ sạc xe điện
kind-gear = Mua đồ chữa cháy
kind-desk = Quầy làm giấy tờ
place =
    { $name }
    { $lines }
line-address = Địa chỉ: { $value }
line-hours = Giờ: { $value }
line-phone = Điện thoại: { $value }
next-training = Học ở đây không mất tiền. Nơi nào có liên kết thì hẹn giờ trước rồi hãy đến.
next-charging = Xe điện xin sạc ở đây, đừng dắt vào hành lang hay trong phòng, cả nhà đều an toàn.
next-gear = Thứ còn thiếu có thể mua ở đây, mua chỗ khác cũng được. Khi mua xin xem có giấy chứng nhận chất lượng không.
next-desk = Khi đi xin mang theo giấy tờ.
other-kinds = Nơi khác gần đây
none = Chúng tôi chưa biết gần chỗ anh/chị có nơi như vậy. Xin hỏi nhân viên khu phố, họ rành khu này.
