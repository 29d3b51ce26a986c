### Draft: to be reviewed by a native speaker.

menu = danh mục|danh muc|việc cần làm|viec can lam
back = quay lại|quay lai|trở lại|tro lai
stop = dừng|dừng lại|dung lai|tạm dừng|tam dung|thoát|thoat
opt-out = hủy nhận tin|huỷ nhận tin|huy nhan tin|ngừng nhận tin|ngung nhan tin
language = ngôn ngữ|ngon ngu|đổi ngôn ngữ|doi ngon ngu
help = trợ giúp|tro giup|giúp đỡ|giup do|hướng dẫn|huong dan
greeting = xin chào|xin chao|chào|chào bạn|chao
emergency = 110|119|120|cháy|cứu|công an
alarm = cháy nhà|cháy rồi|cứu tôi|cứu với|mùi ga|rò ga|gọi công an|cấp cứu

go-on = tiếp tục|tiep tuc|làm tiếp|lam tiep
officer = tôi là nhân viên|toi la nhan vien|cán bộ|can bo|tôi là cán bộ|toi la can bo
