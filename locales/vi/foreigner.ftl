### Draft: to be reviewed by a native speaker.

rule = Người nước ngoài phải đăng ký trong vòng { $hours } giờ sau khi đến ở, chính mình hoặc chủ nhà báo đều được. Điền xong ở đây sẽ chuyển cho { $police }, không mất tiền.
before =
    { $police } phụ trách, { $office } làm thay. Chúng tôi hỏi hộ chiếu, thị thực, nhập cảnh, chỗ ở và điện thoại, để đăng ký lưu trú.
    Công an phụ trách xem được, chủ nhà chỉ đối chiếu họ, số phòng và ngày. Lưu đến { $keep } năm sau khi dọn đi; anh/chị có thể xem và sửa. Ở đây không làm thị thực và giấy phép cư trú.
at-police = Vâng. Trong vòng { $hours } giờ sau khi đến ở, xin mang hộ chiếu đến { $police } đăng ký, cũng miễn phí.
who = Hiểu rồi thì bắt đầu. Ai điền?
    .myself = Chính khách ở
    .host = Chủ nhà
    .relative = Người nhà của khách
    .helper = Người giúp, khách đã đồng ý
    .not-here = Đây không phải chỗ tôi ở
    .window = Tôi muốn ra đồn công an
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
chinese-name = Tên tiếng Trung của khách.
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
permit-number = Số thị thực hoặc giấy phép cư trú.
permit-number-title = Số thị thực hoặc giấy phép
stay-until-title = Được ở đến
entered-title = Ngày nhập cảnh
port = Nhập cảnh ở cửa khẩu nào? Ví dụ: sân bay Phố Đông, Thượng Hải.
port-title = Cửa khẩu nhập cảnh
host-name = Chủ nhà hoặc người cho ở tên gì?
host-name-title = Chủ nhà
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

entered-until = Nhập cảnh lần gần nhất ngày nào, và được ở đến ngày nào? Viết cả hai, ví dụ: 2023-06-01 đến 2023-12-31.

entered-until-title = Nhập cảnh, được ở đến

moved-in-at = Vào ở lúc nào? Bấm giờ gần nhất, hoặc viết ngày và giờ, ví dụ: hôm qua 21:00.
    .just-now = Vừa mới đây
    .then = { DAY($day) }, { $hour }:00

moved-in-at-title = Lúc vào ở

besides = Có gì muốn thêm không? Không bắt buộc, không có thì đi tiếp.
    .chinese-name = Tên tiếng Trung
    .permit-number = Số thị thực hoặc giấy phép
    .port = Cửa khẩu nhập cảnh
    .host-name = Tên chủ nhà

besides-title = Phần thêm
