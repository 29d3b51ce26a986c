### Draft: to be reviewed by a native speaker.

rule = Người nước ngoài phải đăng ký trong vòng { $hours } giờ sau khi đến ở, chính mình hoặc chủ nhà báo đều được. Điền xong ở đây sẽ chuyển cho { $police }, không mất tiền.
before =
    { $police } phụ trách, { $office } làm thay. Chúng tôi hỏi hộ chiếu, thị thực, nhập cảnh, chỗ ở và điện thoại, để đăng ký lưu trú.
    Công an phụ trách xem được, chủ nhà chỉ đối chiếu họ, số phòng và ngày. Lưu đến { $keep } năm sau khi dọn đi; anh/chị có thể xem và sửa. Ở đây không làm thị thực và giấy phép cư trú.
start = Bắt đầu được chưa ạ?
    .begin = Bắt đầu
    .not-here = Đây không phải chỗ tôi ở
    .window = Tôi muốn đến thẳng đồn công an
start-title = Bắt đầu
at-police = Vâng. Trong vòng { $hours } giờ sau khi đến ở, xin mang hộ chiếu đến { $police } đăng ký, cũng miễn phí.
who = Ai điền?
    .myself = Chính khách ở
    .host = Chủ nhà
    .relative = Người nhà của khách
    .helper = Người giúp
who-title = Người điền
declarant-name = Trước hết xin viết họ tên của chính anh/chị, là người điền.
declarant-name-title = Họ tên người điền
document = Dùng loại giấy tờ nào?
    .passport-foreign = Hộ chiếu nước ngoài
    .hkmo-permit = Giấy thông hành của người HK, Ma Cao
    .taiwan-permit = Giấy thông hành của người Đài Loan
document-title = Giấy tờ
name = Họ tên của khách, đúng như trên hộ chiếu, họ trước tên sau.
name-title = Họ tên
chinese-name = Khách có tên tiếng Trung không? Mục này không bắt buộc.
    .skip = Không có
chinese-name-title = Tên tiếng Trung
nationality = Hộ chiếu nước nào? Viết tên nước, ví dụ: Việt Nam; hoặc ba chữ cái trên hộ chiếu.
nationality-title = Quốc tịch
id-number =
    { $document ->
        [passport-foreign] Số hộ chiếu, ở góc trên bên phải trang có ảnh.
       *[other] Số giấy tờ.
    }
id-number-title = Số giấy tờ
sex = Giới tính, như trên hộ chiếu.
    .female = Nữ
    .male = Nam
    .other = Khác
sex-title = Giới tính
born = Ngày sinh, viết năm-tháng-ngày, ví dụ 1990-06-01.
born-title = Ngày sinh
phone = Số điện thoại, đồn công an sẽ gọi khi kiểm tra. Số nước ngoài xin viết cả mã nước.
phone-title = Điện thoại
phone-whose = Đây là điện thoại của ai?
    .own = Của khách
    .relative = Của người nhà
    .employer = Của nơi làm việc
    .other = Của chủ nhà hoặc người khác
phone-whose-title = Điện thoại của ai
permit = Hiện ở Trung Quốc theo giấy gì?
    .visa = Thị thực (visa)
    .residence-permit = Giấy phép cư trú
    .visa-free = Nhập cảnh miễn thị thực
    .other = Khác
permit-title = Thị thực hoặc giấy phép
permit-number = Số thị thực hoặc giấy phép cư trú. Không tìm thấy thì có thể bỏ qua.
    .skip = Bỏ qua
permit-number-title = Số thị thực hoặc giấy phép
stay-until = Được ở đến ngày nào? Viết năm-tháng-ngày, ví dụ 2023-12-31.
stay-until-title = Được ở đến
entered = Lần gần nhất nhập cảnh ngày nào?
entered-title = Ngày nhập cảnh
port = Nhập cảnh ở cửa khẩu nào? Ví dụ: sân bay Phố Đông, Thượng Hải. Mục này không bắt buộc.
    .skip = Bỏ qua
port-title = Cửa khẩu nhập cảnh
moved-in = Vào ở ngày nào?
moved-in-title = Ngày vào ở
moved-in-hour = Vào ở lúc mấy giờ? Viết từ 0 đến 23, ví dụ 9 giờ tối viết 21.
moved-in-hour-title = Mấy giờ
not-yet-there = Bây giờ mới hơn { $now } giờ, giờ kia chưa tới. Xin viết giờ đã vào ở; chưa vào ở thì khi nào ở rồi hãy điền.
host-name = Chủ nhà hoặc người cho ở tên gì? Mục này không bắt buộc.
    .skip = Không rõ
host-name-title = Chủ nhà
host-phone =
    { $who ->
        [host] Điện thoại của chính anh/chị. Mục này không bắt buộc.
       *[other] Điện thoại của chủ nhà hoặc người cho ở. Mục này không bắt buộc.
    }
    .skip = Bỏ qua
host-phone-title = Điện thoại chủ nhà
child-consent = Anh/chị là người giám hộ của trẻ, hoặc người giám hộ đã đọc những điều trên: có đồng ý điền như vậy không?
    .agree = Đồng ý, điền tiếp
    .window = Không điền ở đây, đến đồn công an
check = Anh/chị xem lại một lượt. Mục nào sai thì bấm vào để sửa; đúng hết thì gửi.
    .send = Đúng hết, gửi đi
receipt = Đã nhận. Biên nhận khai báo { $number }, anh/chị chụp màn hình hoặc ghi lại.
next =
    Công an sẽ kiểm tra. Đồn công an nhận và kiểm tra xong thì việc đăng ký { $hours } giờ mới tính là xong; biên nhận này chưa phải.
    { $late ->
        [True] Đã quá { $hours } giờ, xin sớm mang hộ chiếu đến { $police }, càng sớm càng tốt.
       *[False] Đến { $hour } giờ { DAY($day) } mà chưa có hồi âm, xin mang hộ chiếu đến { $police } trước lúc đó.
    }
after = Còn có thể làm:
    .leave-chat = Điện thoại của người khác: xong và thoát
returned =
    Lần trước còn thiếu một chỗ. Lý do trả lại: { $reason }
    Phần khác vẫn giữ, ngày khai báo vẫn tính theo lần trước.
