### Draft: to be reviewed by a native speaker.

named = Có người nói đang làm ở chỗ anh/chị: họ { $surname }, nói ngày { DAY($date) }. Chúng tôi chỉ cho biết họ, còn lại xin xem giấy tờ của người đó.
works = Người họ { $surname } này có làm ở chỗ anh/chị không?
    .report = Có, báo ngay
    .gone = Đã nghỉ việc
    .agency = Do công ty phái cử gửi đến
    .not-ours = Không có người này
    .unsure = Hỏi lại rồi trả lời
last-day = Ngày làm cuối cùng của người họ { $surname } là ngày nào? Ví dụ hôm qua, 1/6.
ask-around = Không sao, hỏi rõ rồi báo lại. Việc này vẫn nằm trong mục cần làm.
    .hired = Trả lời ngay
noted-gone = Đã ghi: người họ { $surname } đã nghỉ. Coi như đã báo cả lúc vào và lúc nghỉ.
noted-agency = Đã ghi: người họ { $surname } do công ty phái cử báo. Anh/chị không cần báo nữa.
noted-not-ours = Đã ghi. Cán bộ sẽ đối chiếu chậm nhất { DAY($date) }, anh/chị không cần làm gì thêm.
settled = Người này đã được báo, hoặc không thuộc chỗ anh/chị.
    .hire = Báo người mới vào làm
