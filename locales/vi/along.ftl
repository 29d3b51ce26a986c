### Draft: to be reviewed by a native speaker.

not-my-stay = Chỗ ở này hiện không đứng tên anh/chị, không sửa được.
no-stay = Hiện không có chỗ ở nào đăng ký dưới tên anh/chị. Nếu đã dọn đến mà chưa khai báo, bấm bên dưới để khai.
stay = Là chỗ nào?
    .more = Còn nữa
who = Bây giờ ai ở cùng anh/chị tại { $place }?
    .adults = Người lớn khác
    .child = Con tôi, muốn khai báo
    .nobody = Không còn ai khác
adults = Ngoài anh/chị, còn mấy người lớn?
invite = Đã ghi: còn { $count } người lớn. Họ phải tự khai báo, anh/chị gửi liên kết này cho họ, mỗi người khoảng 3 phút.
alone = Đã ghi: không có người lớn nào khác ở cùng.
