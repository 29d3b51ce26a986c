### Draft: to be reviewed by a native speaker.

none = Ở đây chưa có bản khai nào của anh/chị. Trước đây đã điền ở chỗ khác thì xác nhận số điện thoại là thấy.
what = Loại
    .residence = Khai báo cư trú
    .foreigner = Đăng ký lưu trú người nước ngoài
    .child = Khai báo cho trẻ em
    .leaving = Dọn đi
    .change = Thay đổi
    .report = Chủ nhà báo
declared =
    { $surname } · { $what } · { $address } · { $receipt }
    Gửi ngày { FULLDAY($date) } · { $state }
look = Xem kỹ { $surname } · { $what } · { $receipt }
one =
    Số: { $receipt }
    Loại: { $what }
    Chỗ ở: { $address }
    Người khai: { $name }
    Ngày khai báo: { FULLDAY($date) }
    Đã làm đến đâu: { $state } ({ FULLDAY($since) })
certificate = Số giấy xác nhận đăng ký: { $number }
returned = Lý do trả lại: { $reason }
next = Muốn xem kỹ bản nào, hoặc làm việc khác, bấm một mục.
next-returned = Có bản khai cần sửa một chỗ, phần khác vẫn giữ.
next-one = Với bản khai này, anh/chị muốn làm gì?
correct = Sửa { $receipt }
report-again = Báo lại
copy-it = Lấy bản sao
withdraw = Rút lại
moved-out = Đã dọn đi rồi
delete = Xin xóa
back-to-it = Về lại bản khai này
copy =
    Bản khai { $receipt } của anh/chị, khai ngày { FULLDAY($date) }.
    Chỗ ở: { $address }
    { $said }
    Số giấy tờ và điện thoại chỉ hiện một phần; mục nào không liệt kê thì không hiện ở đây.
moved-out-title = Ngày dọn đi
children-title = Trẻ em khai cùng
why =
    Muốn rút lại bản khai { $receipt } ({ $address })? { $along ->
        [0] { "" }
       *[other] { $along } trẻ khai cùng cũng được rút lại.{ " " }
    }Rút lại rồi thì bản khai không còn giá trị; vẫn ở đó thì phải khai báo lại, ngày tính từ hôm đó. Nếu muốn rút, xin chọn lý do.
    .mistake = Rút lại, điền sai
    .never-moved-in = Rút lại, không dọn vào ở
    .other = Rút lại, lý do khác
    .keep = Không rút nữa
kept = Vâng, không thay đổi gì cả.
withdrawn = Bản khai { $receipt } đã rút lại. Muốn khai báo lại, lúc nào cũng được.
gone = Bản khai { $receipt } đã rút lại rồi, không cần làm gì nữa.
not-withdrawn = Bản khai { $receipt } giờ không tự rút được. Nếu không còn ở đó, chỉ cần cho biết dọn đi ngày nào; nếu điền sai, có thể nhờ người giúp.
    .still-here = Đã dọn đi rồi
delete-sure = Muốn xóa thông tin trong bản khai { $receipt } thì có thể xin, nhân viên sẽ trả lời. Xin nói rõ trước: theo luật, phải lưu trong lúc ở và { $keep } năm sau khi dọn đi, chưa hết hạn thì không xóa được; trước lúc đó chỉ lưu và dùng theo đúng luật, không dùng vào việc khác. Anh/chị có muốn xin không?
    .ask = Xin xóa
    .keep = Không xin nữa
delete-asked = Đã ghi: xin xóa { $receipt }. Chậm nhất { DAY($date) } nhân viên sẽ trả lời. Trước lúc đó bản khai vẫn có hiệu lực như thường.
