### Draft: to be reviewed by a native speaker.

way = { $address }: có người dọn đến, báo mất khoảng 1 phút. Anh/chị muốn làm thế nào?
    .now = Báo ngay
    .by-tenant = Gửi cho người thuê tự điền
    .nobody = Không có ai dọn đến
    .reported = Đã báo rồi
    .later = Để hôm khác
hand-over = Anh/chị gửi liên kết này cho người thuê, họ tự điền, khoảng 3 phút. Điền xong chúng tôi sẽ mời anh/chị đối chiếu; chọn “Đang ở đây” là không cần báo nữa.
hand-over-too = Anh/chị gửi liên kết này cho người thuê, họ tự điền, khoảng 3 phút. Điền xong chúng tôi sẽ mời anh/chị đối chiếu. Phần báo của anh/chị vẫn phải làm một lần.
noted-nobody = Đã ghi: không có ai dọn đến. Nếu không khớp, nhân viên khu phố sẽ hỏi anh/chị.
noted-reported = Đã ghi: đã báo rồi. Nếu không khớp, nhân viên khu phố sẽ hỏi anh/chị.
noted-later = Vâng, để đó đã. Việc cần làm vẫn ở trong danh mục cho đến khi xong; ngày đến hạn không đổi.
why =
    Theo { $law }, có người dọn đến thì chủ nhà phải báo trong vòng { $count }{ $unit ->
        [working-days] { " " }ngày làm việc
        [days] { " " }ngày
        [months] { " " }tháng
       *[hours] { " " }giờ
    }. Những điều hỏi dưới đây chỉ công an và người phụ trách xem được.
name = Họ tên người thuê, đúng như trên giấy tờ.
name-title = Họ tên
document = Người thuê dùng loại giấy tờ nào? Xin nhìn vào giấy tờ mà điền.
    .resident-id = Thẻ căn cước Trung Quốc
    .temporary-id = Thẻ căn cước tạm thời
    .hmt = Giấy tờ Hồng Kông, Ma Cao, Đài Loan
    .foreign = Hộ chiếu hoặc thẻ thường trú
    .unseen = Chưa xem giấy tờ
document-title = Giấy tờ
document-kind = Là loại nào?
    .hmt-residence = Thẻ cư trú cho HK, Ma Cao, Đài Loan
    .hkmo-permit = Giấy thông hành của người HK, Ma Cao
    .taiwan-permit = Giấy thông hành của người Đài Loan
    .passport-foreign = Hộ chiếu nước ngoài
    .foreign-permanent = Thẻ thường trú người nước ngoài
see-it-first = Anh/chị xem giấy tờ của người thuê trước rồi hãy báo. Nếu họ nói không có giấy tờ, có thể nhờ nhân viên gặp trực tiếp để xác minh.
    .report = Đã xem, báo lại
    .help-me = Nhờ nhân viên xác minh
id-number = Số giấy tờ.
id-number-title = Số giấy tờ
phone = Số điện thoại của người thuê. Mục này không bắt buộc.
    .skip = Bỏ qua
phone-title = Điện thoại
room = Ở phòng nào? Viết số phòng, ví dụ 301. Thuê cả căn thì viết “cả căn”.
room-title = Phòng
moved-in = Dọn đến ngày nào? Viết năm-tháng-ngày, ví dụ 2023-06-01.
moved-in-title = Ngày dọn đến
check = Anh/chị xem lại một lượt. Mục nào sai thì bấm vào để sửa; đúng hết thì gửi.
    .send = Đúng hết, gửi đi
reported =
    Đã báo, số { $number }.
    Người thuê cũng phải tự khai báo. Anh/chị gửi liên kết này để họ tự điền.
    .report = Báo thêm một người
foreigner-rule =
    Người nước ngoài trong vòng { $hours } giờ sau khi đến ở phải do chính họ hoặc anh/chị đăng ký, { $police } kiểm tra, khoảng 3 phút.
    Anh/chị điền thay ngay bây giờ, hoặc gửi liên kết này cho họ, chọn “Tôi ở đây”, rồi chọn hộ chiếu nước ngoài.
    .foreigner = Tôi điền
young = Người này chưa đủ { $age } tuổi. Không có người giám hộ đồng ý thì không được cho thuê nhà.
guardian-agrees = Người giám hộ có đồng ý cho người này ở đây không? Nếu ở cùng bố mẹ, ghi bố hoặc mẹ là được.
    .agrees = Đồng ý
    .not-yet = Chưa hỏi, hoặc không đồng ý
not-without-guardian = Vâng, chưa báo. Anh/chị liên hệ người giám hộ trước; nếu không liên hệ được, xin báo nhân viên khu phố. Người chưa đủ { $age } tuổi, không có người giám hộ đồng ý thì không được cho thuê.
guardian-name = Họ tên người giám hộ.
guardian-name-title = Người giám hộ
guardian-phone = Số điện thoại của người giám hộ.
guardian-phone-title = Điện thoại người giám hộ
guardian-paper = Nếu người giám hộ có viết giấy đồng ý, xin chụp một tấm.
    .skip = Không viết giấy
