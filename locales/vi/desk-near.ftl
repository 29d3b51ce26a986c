### Draft: to be reviewed by a native speaker.

desk =
    { $name }
    Ở: { $place }
    Giờ: { $hours }
    Điện thoại: { $phone }
    Làm được: { $services }
ask-there = đến nơi hỏi
no-desk = Chỗ anh/chị ở chưa có quầy tiếp tân nhà thuê. Cần làm gì, nhờ người giúp cũng được.
next = Khi đi xin mang theo giấy tờ.
