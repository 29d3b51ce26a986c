### Draft: to be reviewed by a native speaker.

waiting =
    Những nhà anh/chị đã đăng ký còn chờ kiểm tra:
    { $lines }
village = Nhà ở thôn hoặc khu dân cư nào? Chỉ viết tên, ví dụ: Jiangdong.
village-title = Thôn hoặc khu dân cư
village-again = Không tìm thấy “{ $typed }”. Anh/chị viết lại cách khác, chỉ viết tên thôn hoặc khu dân cư. Vẫn không biết thì có thể nhờ người giúp.
    .help = Nhờ người giúp
village-again-title = Thôn hoặc khu dân cư
village-help = Vâng. Sẽ có người giúp tìm địa chỉ, rồi anh/chị đăng ký tiếp.
no-such-village = Không tìm thấy “{ $typed }”. Anh/chị viết cách khác, chỉ viết tên thôn hoặc khu dân cư; không biết thì xem giấy chứng nhận nhà, hoặc hỏi hàng xóm.
which-village =
    { $count ->
        [1] Có phải nơi này không?
       *[other] Có mấy nơi cùng tên, là nơi nào?
    }
    .none = Không phải nơi nào ở trên
which-village-title = Thôn nào
place = Địa chỉ nhà là gì? Không có số nhà thì viết cách tìm, ví dụ: nhà thứ hai sau siêu thị đầu thôn.
place-title = Địa chỉ
type = Là loại nhà nào?
    .unsure = Không chắc
type-title = Loại nhà
letting = Hiện có cho thuê không?
    .let = Đang cho thuê
    .vacant = Đang trống, sắp cho thuê
    .owner_only = Tự ở, không cho thuê
letting-title = Tình trạng hiện nay
how-let = Cho thuê thế nào?
    .whole = Cả căn cho một nhà
    .by-room = Từng phòng một
how-let-title = Cho thuê thế nào
owner-lives = Gia đình anh/chị cũng ở trong nhà này không?
    .yes = Cũng ở
    .no = Không ở
owner-lives-title = Chủ nhà cũng ở
rooms = Đang cho thuê, hoặc sắp cho thuê, tất cả mấy phòng?
rooms-title = Số phòng
beds = Có tất cả mấy giường?
beds-title = Số giường
area = Phần cho thuê tất cả bao nhiêu mét vuông? Áng chừng là được.
area-title = Diện tích
floors = Nhà có mấy tầng?
floors-title = Số tầng
corridors = Có mấy hành lang? Không có hành lang thì điền 0.
corridors-title = Số hành lang
manager = Thường ngày có ai quản lý nhà này thay anh/chị không? Nếu có, viết họ tên người đó.
    .skip = Không có, tôi tự quản lý
manager-title = Ai quản lý
name = Họ tên của anh/chị, đúng như trên giấy tờ.
name-title = Họ tên của anh/chị
phone = Số điện thoại của anh/chị. Nhân viên khu phố gọi số này khi kiểm tra, sau này cũng dùng để xác nhận đúng là anh/chị.
phone-title = Điện thoại của anh/chị
check = Anh/chị xem lại một lượt. Mục nào sai thì bấm vào để sửa; đúng hết thì gửi.
    .send = Đúng hết, gửi đi
noted = Đã ghi: { $address }. Nhân viên khu phố sẽ liên hệ anh/chị trước { DAY($date) }, kiểm tra xong mới tính là đã đăng ký. Trước lúc đó ở đây hiện “chờ kiểm tra”.
