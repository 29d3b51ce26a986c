### Draft: to be reviewed by a native speaker.

danger-first = Thấy khói, cháy hoặc ngửi thấy mùi ga: ra khỏi nhà trước, ra ngoài rồi gọi 119; có người bị thương gọi 120; có người đánh người gọi 110. Ở đây không báo cháy, báo công an được.
kind = Anh/chị thấy loại nào?
    .more = Còn nữa
    .other = Không phải, mối nguy khác
    .tip = Không phải về an toàn, muốn báo tin
which-house = Ở nhà nào?
    .elsewhere = Chỗ khác
place = Ở đâu? Viết địa chỉ, hoặc gần đó có gì.
where = Ở vị trí nào?
    .public = Hành lang, lối ra, lối chữa cháy
    .house = Chỗ chung khác của nhà này
    .room = Trong phòng
    .other = Bên ngoài nhà
public-place = Là chỗ nào?
    .fire-lane = Lối xe chữa cháy
    .ladder-ground = Bãi đỗ xe thang chữa cháy
    .passage = Hành lang thoát nạn
    .stairs = Cầu thang
    .exit = Lối thoát hiểm
    .lobby = Sảnh trước thang máy, cầu thang
act = Bị làm sao?
    .blocked = Bị chặn
    .occupied = Bị chiếm chỗ
    .locked = Bị khóa
    .else = Chuyện khác
known = Chỗ này đã có người báo giống vậy: { $place }, báo { DAY($date) }, số { $number }.
same = Có phải việc này không? Nếu phải thì bấm vào số, xem xong cũng báo cho anh/chị.
    .new = Không phải, là việc khác
photo = Chụp một tấm ảnh cho rõ hơn. Đừng chụp mặt người và giấy tờ. Mục này không bắt buộc.
    .skip = Không có ảnh
words = Còn gì muốn nói không? Ví dụ lúc mấy giờ, bao lâu rồi. Đừng viết tên người. Mục này không bắt buộc.
    .skip = Không còn gì
thanks =
    Cảm ơn anh/chị, đã nhận. Số { $number }. Chậm nhất { DAY($date) } sẽ có người đến xem, xem xong báo kết quả cho anh/chị.
    Anh/chị là ai, chúng tôi không nói cho chủ nhà và hàng xóm.
    .hazard = Báo thêm một việc
    .places = Gần đây sạc xe ở đâu
refused-too-many-hazards = Hôm nay ở đây báo hơi nhiều rồi, tạm không nhận nữa. Nếu gấp hãy gọi điện: cháy gọi 119, việc khác gọi nhân viên khu phố; hoặc mai báo tiếp.
