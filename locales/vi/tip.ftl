### Draft: to be reviewed by a native speaker.

anonymous = Báo tin không cần để tên, chúng tôi cũng không giữ dấu vết của cuộc trò chuyện này nên không gọi lại cho anh/chị được. Việc phạm pháp đang xảy ra, xin gọi 110.
kind = Anh/chị muốn nói về loại nào?
    .more = Còn nữa
    .other = Không phải, việc khác
    .tip = Là mối nguy như xe điện, chặn lối đi
place = Ở đâu? Viết địa chỉ, hoặc gần đó có gì.
words = Thấy gì? Lúc nào? Chỉ viết điều mình thấy, không cần đoán là ai, đừng viết tên.
kept =
    Đã nhận, sẽ chuyển cho nơi phụ trách. Mã của anh/chị: { $code }
    Xin chép lại hoặc chụp màn hình ngay: chỉ hiện một lần này. Dùng mã này để xem kết quả; nếu có thưởng, cũng dùng mã này để nhận.
    .tip = Dùng mã xem kết quả
tip-code = Anh/chị gõ mã được cho lúc báo tin, mười chữ cái và chữ số.
unknown-code = Không tìm thấy mã này. Anh/chị xem lại có thừa hay thiếu ký tự nào không.
    .tip = Gõ lại
is-received = Tin anh/chị báo { DAY($date) } đã nhận, chưa đi xem.
is-looked-into = Tin anh/chị báo { DAY($date) } đang có người xác minh.
is-passed-on = Tin anh/chị báo { DAY($date) } đã chuyển cho nơi phụ trách.
is-closed = Tin anh/chị báo { DAY($date) } đã xác minh, đã xong.
reward-none = Việc này hiện không có thưởng.
reward-proposed = Việc này đã đề nghị thưởng, chưa duyệt.
reward-granted = Việc này có thưởng. Mang mã này đến trạm dịch vụ nhận, không cần nói tên.
reward-paid = Thưởng của việc này đã nhận rồi.
refused-too-many-tips = Hôm nay nhận hơi nhiều tin báo về chỗ này, tạm không nhận nữa. Việc đang xảy ra xin gọi 110, việc khác xin mai quay lại.
