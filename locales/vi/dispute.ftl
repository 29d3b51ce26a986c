### Draft: to be reviewed by a native speaker.

danger-first = Nếu có người động tay chân, không cho vào nhà hoặc không cho ra, hãy gọi 110 trước. Ở đây không báo công an được.
about = Là việc gì? Hòa giải không mất tiền.
    .deposit = Tiền cọc, tiền nhà
    .repairs = Chỗ phải sửa mà không sửa
    .leaving = Trả nhà sớm, không cho ở nữa
    .noise = Ồn ào, chuyện với hàng xóm
    .cut-off = Cắt nước, cắt điện, thay khóa
    .other = Việc khác
place = Là nhà nào? Viết địa chỉ, hoặc gần đó có gì.
words = Anh/chị kể vài câu xem chuyện thế nào. Hợp đồng, biên lai xin giữ lại, lúc gặp thì mang theo.
phone = Để lại số điện thoại để tiện liên hệ. Mục này không bắt buộc.
    .skip = Không để lại
noted = Đã ghi. Chậm nhất { DAY($date) } người của { $office } sẽ liên hệ. Họ nghe cả hai bên trước, không bênh ai; nếu không thỏa thuận được, vẫn có thể ra tòa.
