### Draft: to be reviewed by a native speaker.

title = Biển số nhà có mã QR
qr = Mã QR
hint = In: giấy A4, đúng kích thước (100%), cắt theo đường đứt. Mỗi nhà một tấm, dán ở cửa, cao 1,5 mét, chỗ không bị mưa.
count = Tất cả { $count } tấm
what = Ở đây? Quét mã để khai báo
free = Miễn phí · khoảng 3 phút · không cần cài ứng dụng
step-scan = Quét bằng điện thoại, hoặc gõ vào trình duyệt
step-code = Mã biển số nhà
step-choose = Chọn “Tôi ở đây, muốn khai báo”, rồi điền theo
step-others = Chủ nhà báo người thuê, sai địa chỉ: cũng quét mã này
fraud = Không thu tiền, không hỏi thẻ ngân hàng và mật khẩu. Địa chỉ trang mở ra phải bắt đầu bằng { $domain }; nếu không phải thì đừng điền, hãy báo chúng tôi hoặc gọi 110.
fraud-sticker = Nếu thấy mã như mới dán đè lên, cũng xin báo chúng tôi.
ask = Hỏi đáp
printed = In ngày
