### Draft: to be reviewed by a native speaker.

template-education = Xin chào, tháng này là tháng an toàn phòng cháy. Xe điện không để trong nhà, không sạc ở cầu thang; trước khi ngủ xem lại điện và ga. Bài học phòng cháy chỉ khoảng 3 phút.
template-case = Chuyện có thật: cầu thang một nhà cho thuê chật kín xe điện, nhắc mấy lần không dọn, chủ nhà đã bị xử phạt. Xin xem lại cầu thang nhà mình, có đồ để chắn thì hôm nay dọn luôn.
template-inspection = Xin chào, sắp tới { $office } đến { $village } xem an toàn cháy của nhà cho thuê. Nhân viên sẽ đưa thẻ, không lấy tiền, không vào phòng vắng người. Có gì chưa rõ cứ hỏi tại chỗ.
template-good-practice = Một cách làm hay: có chủ nhà dựng mái che và trạm sạc ngoài sân, cầu thang nhờ vậy được trống. Muốn làm theo thì hỏi { $office }.
template-news = Xin chào, { $office } có việc báo với anh chị:
template-fire = Gần đây có cháy. Hãy rời đi ngay, đi cầu thang bộ, không đi thang máy, ra chỗ trống. Gọi cứu hỏa: 119.
template-gas = Gần đây có thể rò khí ga. Mở cửa sổ, không bật đèn, không châm lửa, không gọi điện trong nhà, ra ngoài trước đã.
template-weather = Sắp có gió to mưa lớn. Cất đồ ngoài ban công, đóng cửa, không đến chỗ trũng. Ai ở nhà cũ, lán trại thì sớm đến nơi an toàn.
template-evacuation = Vì an toàn, hãy rời nhà ngay và đến nơi đã chỉ định ở { $village }. Mang theo giấy tờ và thuốc đang dùng, giúp người già và trẻ em bên cạnh.
template-supply = Gần đây sắp cắt nước hoặc cắt điện. Hãy trữ ít nước, tắt đồ điện, không thắp nến.
leave-house = { $address } đang nguy hiểm, hãy ra ngay, đi cầu thang bộ, đến { $gather }. Mang giấy tờ và thuốc đang dùng, giúp người già và trẻ em. Nhà sẽ được rào lại; khi nhân viên báo được thì mới về.
back-home = { $address } đã hết nguy hiểm, có thể về nhà. Có gì chưa rõ, hỏi { $office }.
example-surname = Trương
example-village = thôn Giang Đông
example-address = Giang Đông Tân Thôn nhà 12
example-office = trung tâm phục vụ cư dân
example-due = thứ Năm, 15 tháng 6
