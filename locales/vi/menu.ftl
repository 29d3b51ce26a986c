### Draft: to be reviewed by a native speaker.

to-dos = Anh/chị có { $count } việc cần làm, bấm một việc để bắt đầu.
nothing-due = Hiện không có việc nào anh/chị phải làm. Muốn làm gì, bấm một mục.
desk = Cuộc trò chuyện này là bàn làm việc của anh/chị. Việc đang chờ trong khu vực nằm ở “Việc hôm nay”.
more = Còn có những mục này.
due = Hạn { DAY($date) } · { $what }
late = Đã quá { DAY($date) } · { $what }
still-here = Đã dọn đi, hoặc vẫn đang ở
next-page = Xem thêm
first-page = Về trang đầu
role-officer = Việc của nhân viên
role-employer = Việc của nơi dùng lao động
role-agent = Việc của môi giới
role-property_manager = Việc của ban quản lý tòa nhà
role-operator = Việc của công ty vận hành
role-service_station = Việc của trạm dịch vụ nhà thuê
role-rental_supermarket = Việc của siêu thị nhà thuê
role-desk = Việc của quầy tiếp tân nhà thuê
role-landlord = Việc của chủ nhà
role-tenant = Việc của người thuê

of-whom = { $surname }, vào ở { DAY($date) }
