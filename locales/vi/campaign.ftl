### Draft: to be reviewed by a native speaker.

acknowledge = Tôi đã đọc
relayed = ({ $issuer } phát lúc { $time }, { FULLDAY($date) }, { $level })
level-serious = nghiêm trọng
level-over = đã hết nguy hiểm
hints-campaign = Có một thông báo ({ $kind }). Hãy quét mã ở cửa nhà và xem trong trang mở ra.
kind-education = an toàn
kind-case = chuyện thật
kind-inspection = đến kiểm tra
kind-good-practice = cách làm hay
kind-news = tin tức
kind-fire = cảnh báo cháy
kind-gas = cảnh báo khí ga
kind-weather = cảnh báo thời tiết
kind-evacuation = sơ tán
kind-evacuation-over = về nhà
kind-supply = cắt nước, cắt điện
