### Draft: to be reviewed by a native speaker.

waiting =
    Những nhà anh/chị đã đăng ký còn chờ kiểm tra:
    { $lines }
plate = Anh/chị cho thuê lại nhà nào? Viết mã in trên biển số nhà.
plate-title = Mã trên biển số nhà
plate-unknown = Không tìm thấy “{ $typed }”. Anh/chị xem lại theo biển số nhà.
no-such-plate = Không tìm thấy biển số nhà này. Nhà không có biển thì đăng ký theo địa chỉ.
    .new-house = Đăng ký theo địa chỉ
consent = { $address }: chủ nhà đồng ý cho thuê lại, có viết ra giấy không? Không có vẫn đăng ký được, nhân viên khu phố sẽ hỏi chủ nhà.
    .paper = Có, tôi chụp cho xem
    .none = Không viết ra giấy
paper = Anh/chị chụp giấy đồng ý của chủ nhà, hoặc trang hợp đồng có ghi cho phép cho thuê lại.
rooms = Anh/chị cho thuê lại mấy phòng?
    .skip = Không chắc
rooms-too-many = Nhà này chỉ đăng ký { $most } phòng. Xin xem lại, hoặc bấm “Không chắc”.
name = Họ tên của anh/chị, đúng như trên giấy tờ.
name-title = Họ tên của anh/chị
phone = Số điện thoại của anh/chị. Nhân viên khu phố gọi số này khi kiểm tra, sau này cũng dùng để xác nhận đúng là anh/chị.
phone-title = Điện thoại của anh/chị
noted = Đã ghi: { $address } do anh/chị cho thuê lại. Nhân viên khu phố sẽ kiểm tra trước { DAY($date) }; kiểm tra xong thì anh/chị báo người thuê, việc phải làm giống như chủ nhà.
