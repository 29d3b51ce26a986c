### Draft: to be reviewed by a native speaker.

invalid-empty = Chưa nhận được gì. Anh/chị viết vài chữ rồi gửi; muốn sửa câu trước, gửi “quay lại”.
invalid-too-short = Hơi ngắn, ít nhất { $least } chữ cái, viết cụ thể hơn chút là được. Không rõ viết thế nào, gửi “trợ giúp”.
invalid-too-long = Hơi dài, nhiều nhất { $most } chữ cái. Giữ phần cần thiết thôi, ví dụ chỉ viết địa điểm. Không rõ viết thế nào, gửi “trợ giúp”.
invalid-choice = Chưa khớp với lựa chọn nào bên dưới. Anh/chị bấm một mục, hoặc gõ số đứng trước, ví dụ 1. Không mục nào hợp, gửi “trợ giúp”.
invalid-several = Có phần chưa khớp với lựa chọn bên dưới. Anh/chị gõ các số đứng trước, cách nhau bằng dấu phẩy, ví dụ 1,3; không có mục nào thì gửi “none”.
invalid-several-least = Ở đây phải chọn ít nhất { $least } mục. Anh/chị gõ các số đứng trước, cách nhau bằng dấu phẩy, ví dụ 1,3. Không rõ chọn gì, gửi “trợ giúp”.
invalid-yes-no = Ở đây chỉ cần chọn “có” hoặc “không”: bấm nút, hoặc gõ 1 hay 2. Chưa chắc, gửi “trợ giúp”, sẽ có người chỉ cách chọn.
invalid-review = Chưa khớp. Đúng hết thì chọn gửi; muốn sửa mục nào, gõ số đứng trước, ví dụ 2. Muốn tạm dừng, gửi “dừng lại”, mọi thứ đều được giữ.
invalid-whole = Ở đây cần một con số từ { $least } đến { $most }, ví dụ 2. Không chắc thì điền số áng chừng.
invalid-whole-range = Số này không nằm trong khoảng { $least } đến { $most }, anh/chị xem lại, ví dụ { $least }. Nếu đúng là nhiều hơn, điền số gần nhất rồi nhờ nhân viên sửa.
invalid-area = Ở đây cần số mét vuông, ví dụ 12.5. Không chắc thì điền áng chừng.
invalid-area-range = Diện tích phải từ { $least } đến { $most } mét vuông, ví dụ 12.5. Đơn vị là mét vuông, anh/chị xem lại; không chắc thì điền áng chừng.
invalid-date = Chưa hiểu là ngày nào. Anh/chị chọn ngày trên lịch, hoặc gõ số theo thứ tự năm-tháng-ngày, ví dụ 2023-06-01. Ngày hợp lệ chẳng hạn { DAY($example) }. Không nhớ rõ, điền ngày gần đúng nhất.
invalid-date-unreal = Trên lịch không có ngày này, anh/chị xem lại ngày và tháng, chẳng hạn { DAY($example) }. Không nhớ rõ, điền ngày gần đúng nhất.
invalid-date-year = Anh/chị ghi thêm cả năm, chẳng hạn { FULLDAY($example) }; gõ số thì năm đứng trước, như 2023-06-01. Trên giấy tờ có, cứ chép theo.
invalid-date-early = Ngày này sớm quá, sớm nhất có thể điền là { FULLDAY($earliest) }, anh/chị xem lại năm. Nếu đúng là sớm hơn, cứ điền ngày này.
invalid-date-late = Ngày này muộn quá, muộn nhất có thể điền là { FULLDAY($latest) }, anh/chị xem lại tháng và năm. Chưa định ngày thì khi nào định rồi hãy điền.
invalid-phone = Chưa nhận ra số điện thoại này. Di động Trung Quốc có 11 số, ví dụ 199 0000 0123; máy bàn thêm mã vùng, ví dụ Ninh Ba là 0574. Không có điện thoại, viết số của người nhà.
invalid-phone-length = Số di động Trung Quốc có 11 số, ví dụ 199 0000 0123; anh/chị viết { $got } số. Xin đếm lại; không có điện thoại, viết số của người nhà.
invalid-phone-area = Trước số máy bàn xin thêm mã vùng, ví dụ Ninh Ba là 0574. Không biết mã vùng thì viết số di động.
invalid-phone-foreign = Chưa nhận ra số nước ngoài này. Anh/chị xem lại mã nước sau dấu + và số phía sau, ví dụ +44 7700 900123. Viết số di động Trung Quốc cũng được.
invalid-phone-id = Số này giống số giấy tờ, ở đây cần số điện thoại, ví dụ 199 0000 0123. Không có điện thoại, viết số của người nhà.
invalid-name-digits = Họ tên không cần viết số, viết như trên giấy tờ, ví dụ Nguyen Van An. Số giấy tờ sẽ hỏi riêng ở sau.
invalid-name-characters = Ở đây chỉ viết họ tên, như trên giấy tờ, ví dụ Nguyen Van An. Chữ nào không gõ được, viết chữ đọc gần giống trước, rồi báo nhân viên.
invalid-signature = Tên ký phải giống tên đã đăng ký “{ $name }”, anh/chị gõ y như vậy. Nếu tên đăng ký sai, khoan ký, gửi “trợ giúp” để tìm nhân viên.
invalid-division = Anh/chị viết tỉnh, thành phố, huyện như trong sổ hộ khẩu, hoặc viết mã 6 số, ví dụ 330282. Không nhớ tên huyện, viết đến thành phố trước.
invalid-photo = Ở đây cần một tấm ảnh: bấm máy ảnh để chụp, hoặc chọn ảnh trong máy, ví dụ ảnh cả cánh cửa. Không gửi được, gửi “trợ giúp”.
invalid-location = Chưa đọc được vị trí. Bấm gửi vị trí, hoặc viết vĩ độ và kinh độ, ví dụ 30.17,121.26. Không biết gửi, gửi “trợ giúp”.
invalid-id-length = Số căn cước Trung Quốc có 18 ký tự, ví dụ bốn ký tự cuối là 001X; anh/chị viết { $got } ký tự. Xin đếm lại theo giấy tờ; chọn nhầm loại giấy tờ, gửi “quay lại”.
invalid-id-fifteen = Đây là số cũ 15 chữ số, nay dùng số 18 ký tự, có trên thẻ căn cước hoặc sổ hộ khẩu, ví dụ bốn ký tự cuối là 001X. Chỉ có thẻ cũ, gửi “quay lại”, chọn mục mất giấy tờ, nhân viên sẽ tra giúp.
invalid-id-characters = Trong số chỉ có chữ số và chữ cái, ví dụ bốn ký tự cuối là 001X. Anh/chị gõ lại theo giấy tờ; chọn nhầm loại giấy tờ, gửi “quay lại”.
invalid-id-birth = Ký tự thứ 7 đến 14 là ngày sinh, ví dụ 19900101; 8 số anh/chị viết không giống ngày sinh. Xin xem lại theo giấy tờ; chọn nhầm loại giấy tờ, gửi “quay lại”.
invalid-id-check-digit = Trong 18 ký tự này có một ký tự chưa đúng. Anh/chị xem lại từng ký tự theo giấy tờ, ví dụ ký tự cuối là số hay X. Chọn nhầm loại giấy tờ, gửi “quay lại”.
invalid-id-birth-certificate = Số giấy khai sinh in ở góc trên bên phải, thường là một chữ cái và 9 chữ số, ví dụ Z990000001. Không tìm thấy, gửi “quay lại” để đổi loại giấy tờ.
invalid-id-passport-cn = Số hộ chiếu có 9 ký tự, ví dụ E90000001, không có chữ I và O. Anh/chị xem lại theo hộ chiếu; chọn nhầm loại giấy tờ, gửi “quay lại”.
invalid-id-hkmo-permit = Số giấy thông hành là H hoặc M và 8 chữ số, ví dụ H90000001. Anh/chị xem lại theo giấy tờ; chọn nhầm loại giấy tờ, gửi “quay lại”.
invalid-id-taiwan-permit = Số giấy thông hành Đài Loan có 8 chữ số, ví dụ 90000001. Anh/chị xem lại theo giấy tờ; chọn nhầm loại giấy tờ, gửi “quay lại”.
invalid-id-hmt-residence = Số thẻ cư trú có 18 ký tự, bắt đầu bằng 81, 82 hoặc 83, ví dụ 810000. Nếu đang cầm giấy thông hành, gửi “quay lại” để chọn lại.
invalid-id-foreign-permanent = Số thẻ thường trú có 18 ký tự, bắt đầu bằng 9; thẻ cũ là 3 chữ cái và 12 chữ số. Ví dụ số 9 rồi thêm 17 ký tự. Anh/chị xem lại; chọn nhầm loại giấy tờ, gửi “quay lại”.
invalid-id-passport-foreign = Số hộ chiếu có 5 đến 20 chữ cái và chữ số, ví dụ P9000001, ở góc trên bên phải trang có ảnh. Không tìm thấy, gửi “trợ giúp”.
invalid-nationality = Chưa nhận ra nước này. Anh/chị viết tên nước, ví dụ: Việt Nam, Hàn Quốc; hoặc ba chữ cái trên hộ chiếu, ví dụ VNM.
invalid-nationality-own = Hộ chiếu Trung Quốc, giấy tờ Hồng Kông, Ma Cao, Đài Loan không điền phần này. Anh/chị gửi “quay lại” hoặc mở danh mục, chọn “Khai báo nơi ở”.
invalid-lines-many = Mỗi lần nhiều nhất { $most } người, ở đây nhiều hơn rồi. Anh/chị chia ra gửi, ví dụ gửi nửa đầu trước.
invalid-lines = Không tìm thấy số căn cước. Mỗi người một dòng: họ tên, số căn cước, điện thoại, số phòng; cũng có thể chép cả khối từ bảng sang.
invalid-lines-name = Chưa đọc được họ tên người thứ { $n }. Họ tên phải viết trước số căn cước.
invalid-lines-number = Số căn cước của người thứ { $n } không đúng. Anh/chị xem lại theo giấy tờ. Người dùng giấy tờ khác thì báo từng người một.
invalid-lines-day = Chưa đọc được ngày của người thứ { $n }. Xin viết như 2023-06-01.
invalid-lines-twice = Có một số căn cước xuất hiện hai lần. Xin để lại một dòng thôi.
invalid-credit-length = Mã tín dụng xã hội thống nhất có 18 ký tự, ở đây có { $got } ký tự. Anh/chị xem góc trên bên phải giấy phép kinh doanh.
invalid-credit-code = Mã tín dụng xã hội thống nhất này có một ký tự chưa đúng. Anh/chị xem lại theo giấy phép kinh doanh; không có thì chọn “Bỏ qua”.

invalid-moment = Chưa rõ ngày và giờ. Xin viết cả hai, ví dụ: hôm qua 21:00.

invalid-moment-late = Bây giờ mới hơn { $now } giờ, giờ kia chưa tới. Xin viết giờ đã vào ở; chưa vào ở thì khi nào ở rồi hãy điền.

invalid-period = Chưa thấy hai ngày. Xin viết ngày nhập cảnh và ngày được ở đến, ví dụ: 2023-06-01 đến 2023-12-31.
