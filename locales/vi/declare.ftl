### Draft: to be reviewed by a native speaker.

here = Anh/chị vừa quét: { $address }
before =
    { $police } phụ trách, { $office } làm thay. Miễn phí, khoảng 3 phút, có thể dừng giữa chừng, lần sau điền tiếp.
    Chúng tôi hỏi họ tên, giấy tờ, điện thoại, nơi đăng ký hộ khẩu, ở phòng nào, dọn đến ngày nào, đến làm gì{ $workplace ->
        [True] , làm việc ở đâu
       *[False] { "" }
    }. Không có số giấy tờ thì đồn công an không xác minh được là ai. Không hỏi thẻ ngân hàng và mật khẩu.
before-who-sees = Ai xem được: công an phụ trách và người được ủy quyền; nhân viên khu phố chỉ thấy họ và số phòng. Chủ nhà chỉ đối chiếu họ, số phòng, ngày dọn đến, không thấy số giấy tờ và điện thoại. Nếu không tiện, khi gửi anh/chị có thể chọn không hỏi chủ nhà. Nơi làm việc anh/chị ghi chỉ thấy họ.
before-how-long = Lưu bao lâu: trong lúc ở và { $keep } năm sau khi dọn đi. Anh/chị có thể xem, sửa, lấy bản sao, xin xóa; phần luật bắt phải giữ sẽ được giải thích.
at-window = Vâng. Anh/chị mang giấy tờ đến { $office } trong giờ làm việc, cũng miễn phí.
who = Hiểu rồi thì bắt đầu. Anh/chị khai báo cho ai?
    .myself = Cho tôi
    .child = Trẻ em dưới { $age } tuổi
    .relative = Người nhà già yếu, khó đi lại
    .helper = Giúp người khác, họ đã đồng ý
    .foreigner = Tôi dùng hộ chiếu nước ngoài
    .not-here = Đây không phải chỗ tôi ở
    .window = Tôi muốn ra quầy làm
    .helper-told = Giúp người khác
who-title = Khai báo cho
guardian-name = Trước hết xin viết họ tên của chính anh/chị, là cha mẹ hoặc người giám hộ của cháu.
guardian-name-title = Người giám hộ
declarant-name = Trước hết xin viết họ tên của chính anh/chị, là người điền giúp.
declarant-name-title = Người điền
division =
    { $origin ->
        [foreign]
            { $who ->
                [myself] Anh/chị là người nước nào? Ví dụ: Canada.
                [child] Cháu là người nước nào? Ví dụ: Canada.
               *[other] Người này là người nước nào? Ví dụ: Canada.
            }
       *[china]
            { $who ->
                [myself] Hộ khẩu của anh/chị ở đâu? Viết đến huyện hoặc quận, ví dụ: quận Bozhou, Zunyi, Guizhou.
                [child] Hộ khẩu của cháu ở đâu? Viết đến huyện hoặc quận, ví dụ: quận Bozhou, Zunyi, Guizhou.
               *[other] Hộ khẩu của người này ở đâu? Viết đến huyện hoặc quận, ví dụ: quận Bozhou, Zunyi, Guizhou.
            }
    }
division-title =
    { $origin ->
        [foreign] Quốc tịch
       *[china] Nơi đăng ký hộ khẩu
    }
division-sure = Anh/chị viết “{ $division }”, chúng tôi chưa nhận ra nơi này. Viết đúng chưa ạ?
    .yes = Viết đúng rồi
    .rewrite = Viết lại
local =
    { $who ->
        [myself] Hộ khẩu của anh/chị ở ngay { $place }, không cần khai báo. Cảm ơn anh/chị đã hỏi.
        [child] Hộ khẩu của cháu ở ngay { $place }, không cần khai báo. Cảm ơn anh/chị đã hỏi.
       *[other] Hộ khẩu của người này ở ngay { $place }, không cần khai báo. Cảm ơn anh/chị đã hỏi.
    }
living =
    { $who ->
        [myself] Anh/chị ở đây như thế nào?
        [child] Cháu ở đây như thế nào?
       *[other] Người này ở đây như thế nào?
    }
    .home = Ở đây lâu dài
    .second-home = Thỉnh thoảng đến ở, nhà ở nơi khác
    .hotel = Ở khách sạn (không tính nhà cho thuê theo ngày)
    .hospital = Nằm viện chữa bệnh (trừ người chăm)
    .school = Ở ký túc xá trường (trừ học bán trú)
    .short-visit = Ở nhà họ hàng gần có hộ khẩu ở đây, không quá { $days } ngày
living-title = Ở như thế nào
exempt-hotel = Ở khách sạn thì khách sạn đăng ký, không cần khai báo nữa. Cảm ơn anh/chị đã hỏi. Chúng tôi chỉ ghi là có người trả lời như vậy, không ghi là ai.
exempt-hospital = Trong lúc nằm viện thì bệnh viện đăng ký, không cần khai báo nữa. Chúc sớm bình phục. Chúng tôi chỉ ghi là có người trả lời như vậy, không ghi là ai.
exempt-school = Ở ký túc xá trường thì nhà trường đăng ký, không cần khai báo nữa. Cảm ơn anh/chị đã hỏi. Chúng tôi chỉ ghi là có người trả lời như vậy, không ghi là ai.
exempt-short-visit = Ở nhà họ hàng gần có hộ khẩu ở đây không quá { $days } ngày thì không cần khai báo. Ở lâu hơn thì quay lại điền. Chúng tôi chỉ ghi là có người trả lời như vậy, không ghi là ai.
name =
    { $who ->
        [myself] Họ tên của anh/chị, đúng như trên giấy tờ.
        [child] Họ tên của cháu, đúng như trên giấy tờ.
        [relative] Họ tên của người nhà, đúng như trên giấy tờ.
       *[helper] Họ tên của người anh/chị điền giúp, đúng như trên giấy tờ.
    }
name-title = Họ tên
document =
    { $who ->
        [myself] Anh/chị dùng loại giấy tờ nào?
        [child] Cháu dùng loại giấy tờ nào?
       *[other] Người này dùng loại giấy tờ nào?
    }
    .resident-id = Thẻ căn cước Trung Quốc
    .hmt = Giấy tờ Hồng Kông, Ma Cao, Đài Loan
    .temporary-id = Thẻ căn cước tạm thời
    .lost = Mất giấy tờ, hoặc không có
    .foreign-permanent = Thẻ thường trú người nước ngoài
    .passport-foreign = Hộ chiếu nước ngoài
    .household-book = Sổ hộ khẩu
    .birth-certificate = Giấy khai sinh
document-title = Giấy tờ
document-kind = Là loại nào?
    .hmt-residence = Thẻ cư trú cho HK, Ma Cao, Đài Loan
    .hkmo-permit = Giấy thông hành của người HK, Ma Cao
    .taiwan-permit = Giấy thông hành của người Đài Loan
document-kind-title = Loại giấy tờ
id-number =
    { $document ->
        [household-book]
            { $who ->
                [myself] Số căn cước 18 ký tự ở trang của anh/chị trong sổ hộ khẩu.
                [child] Số căn cước 18 ký tự ở trang của cháu trong sổ hộ khẩu.
               *[other] Số căn cước 18 ký tự ở trang của người này trong sổ hộ khẩu.
            }
        [birth-certificate] Số giấy khai sinh, in ở góc trên bên phải.
       *[other]
            { $who ->
                [myself] Số giấy tờ của anh/chị.
                [child] Số giấy tờ của cháu.
               *[other] Số giấy tờ của người này.
            }
    }
id-number-title = Số giấy tờ
guardian-here =
    { $who ->
        [myself] Theo số này thì bạn chưa đủ { $age } tuổi, phải do bố mẹ hoặc người giám hộ khác khai báo. Họ có ở đây không?
       *[other] Theo số này thì người này chưa đủ { $age } tuổi, phải do người giám hộ khai báo. Người giám hộ có ở đây không?
    }
    .here = Có, mời người giám hộ điền
    .alone = Không ở đây, cứ gửi như vậy
guardian-here-title = Người giám hộ có ở đây không
guardian-declares =
    { $who ->
        [myself] Bạn đưa điện thoại cho bố mẹ hoặc người giám hộ khác, chọn “Trẻ em dưới { $age } tuổi” rồi điền tiếp.
       *[other] Nếu anh/chị là người giám hộ, xin chọn “Trẻ em dưới { $age } tuổi” rồi điền tiếp; nếu không phải, xin đưa điện thoại cho người giám hộ.
    }
not-a-child = Theo số đã điền thì người này đã đủ { $age } tuổi, phải tự khai báo, không tự điền được thì có thể điền giúp. Anh/chị chọn lại khai báo cho ai; nếu là cho trẻ em, điền tiếp số của cháu.
phone =
    { $who ->
        [myself] Số di động. Làm xong hoặc có gì cần hỏi, chúng tôi báo qua số này.{ $origin ->
        [hmt] {" Số Hồng Kông thêm +852 ở trước, Ma Cao thêm +853."}
       *[other] {""}
    }
       *[other] Số di động. Làm xong hoặc có gì cần hỏi, chúng tôi gọi số này. Người đó không có thì viết số của anh/chị.{ $origin ->
        [hmt] {" Số Hồng Kông thêm +852 ở trước, Ma Cao thêm +853."}
       *[other] {""}
    }
    }
phone-title = Điện thoại
phone-whose =
    { $who ->
        [myself] Đây là số của ai?
        [child] Số này của ai? Của cháu, hay của người lớn?
       *[other] Số này của ai? Của chính { $name }, hay của người khác?
    }
    .own =
        { $who ->
            [myself] Của tôi
           *[other] Của { $name }
        }
    .relative =
        { $who ->
            [myself] Của người nhà
            [child] Của bố mẹ hoặc người nhà
            [relative] Của tôi, hoặc người nhà khác
           *[helper] Của người nhà { $name }
        }
    .employer = Của công ty hoặc ông/bà chủ
    .other =
        { $who ->
            [helper] Của tôi, hoặc của người khác
           *[other] Của người khác
        }
phone-whose-title = Số của ai
room = Ở phòng nào? Viết số phòng, ví dụ 301. Thuê cả căn thì viết “cả căn”.
room-title = Phòng
moved-in = Dọn đến ngày nào? Nếu không phải mấy ngày dưới đây, viết năm-tháng-ngày, ví dụ 2023-06-01. Chưa dọn đến thì viết ngày định dọn (trong vòng 30 ngày).
    .today = Hôm nay
    .yesterday = Hôm qua
    .day-before = Hôm kia
moved-in-title = Ngày dọn đến
reason = Đến đây làm gì?
    .work = Đi làm
    .business = Buôn bán, kinh doanh
    .study = Đi học
    .family = Ở cùng hoặc tìm người nhà
    .medical = Chữa bệnh, dưỡng bệnh
    .other = Việc khác
reason-title = Đến làm gì
workplace = Làm việc ở đâu? Viết tên xưởng, tên cửa hàng hoặc công trường. Mục này không bắt buộc.
workplace-title = Nơi làm việc
pays-to = Tiền nhà trả cho ai?
    .landlord = Chủ nhà
    .sublandlord = Người cho thuê lại hoặc môi giới
    .employer = Công ty, hoặc công ty lo chỗ ở
    .owner = Không trả, nhà của tôi
    .unknown = Không rõ
    .agency = Công ty lao động, đưa đi làm nơi khác
    .dorm = Bên quản lý ký túc xá, làm nơi khác
pays-to-title = Trả tiền nhà cho
company = Công ty nào sắp xếp cho ở đây? Viết tên công ty, ví dụ: tên nhà máy, tên công ty lao động.
    .unknown = Không rõ
company-title = Công ty nào
more =
    Phần bắt buộc đã điền xong. Anh/chị có muốn cho biết thêm vài điều không? Không bắt buộc, không nói vẫn làm được như thường.
    { $workplace ->
        [True]
            { $ebike ->
                [True] Làm việc ở đâu: để khi không tìm được anh/chị, nhân viên liên hệ qua chỗ làm. Có xe đạp điện, xe máy điện không: để nhắc cách sạc an toàn.
               *[False] Làm việc ở đâu: để khi không tìm được anh/chị, nhân viên liên hệ qua chỗ làm.
            }
       *[False] Có xe đạp điện, xe máy điện không: để nhắc cách sạc an toàn.
    } Chỉ người phụ trách xem được; lúc nào cũng có thể rút lại đồng ý, rút lại là xóa.
    .workplace = Đồng ý, điền nơi làm việc
    .ebike = Đồng ý, tôi có xe điện
    .workplace-told = nơi làm việc
    .ebike-told = có xe điện
more-title = Phần không bắt buộc
ebike = Anh/chị có xe đạp điện hoặc xe máy điện không? Mục này không bắt buộc.
    .yes = Có
    .no = Không
ebike-title = Xe điện
along =
    { $who ->
        [myself] Còn ai ở cùng anh/chị?
       *[other] Còn ai ở cùng { $name }?
    }
    .none =
        { $who ->
            [myself] Chỉ mình tôi
           *[other] Không có ai khác
        }
    .adults = { $who ->
        [child] Từ 3 người lớn trở lên
       *[other] Từ 3 người lớn khác trở lên
    }
    .children =
        { $who ->
            [child] Có trẻ em khác
           *[other] Có trẻ em
        }
    .both = Có cả người lớn và trẻ em
    .one = { $who ->
        [child] 1 người lớn
       *[other] 1 người lớn khác
    }
    .two = { $who ->
        [child] 2 người lớn
       *[other] 2 người lớn khác
    }
along-title = Còn ai ở cùng
adults =
    { $who ->
        [myself] Ngoài anh/chị, còn mấy người lớn? Chỉ viết số người, họ sẽ tự khai báo.
        [child] Có mấy người lớn ở cùng, tính cả anh/chị? Chỉ viết số người, người lớn tự khai báo.
       *[other] Ngoài { $name }, còn mấy người lớn? Chỉ viết số người, họ sẽ tự khai báo.
    }
adults-title = Người lớn ở cùng
children =
    { $who ->
        [child] Ngoài { $name }, còn mấy trẻ em dưới { $age } tuổi? Nếu anh/chị là người giám hộ, khai báo luôn ở đây.
        [helper] Có mấy trẻ em dưới { $age } tuổi? Nếu { $name } là người giám hộ, khai báo luôn ở đây.
       *[other] Có mấy trẻ em dưới { $age } tuổi? Nếu anh/chị là người giám hộ, khai báo luôn ở đây.
    }
children-title =
    { $who ->
        [child] Còn mấy trẻ em
       *[other] Mấy trẻ em
    }
childs-notice =
    Thông tin của trẻ dưới { $age } tuổi được bảo vệ riêng: chỉ hỏi họ tên, giấy tờ, chỗ ở và ai là phụ huynh, để đồn công an đăng ký.
    Chỉ công an phụ trách và người được ủy quyền xem được, mỗi lần xem đều ghi lại, chủ nhà chỉ thấy họ. Anh/chị có thể xem, sửa, rút lại đồng ý bất cứ lúc nào.
child-consent =
    { $who ->
        [helper] Người giám hộ của trẻ đã đọc những điều trên và đồng ý điền như vậy không?
       *[other] Anh/chị là người giám hộ của trẻ, có đồng ý điền như vậy không?
    }
    .agree = Đồng ý, điền thông tin của trẻ
    .window = Không điền ở đây, ra quầy làm
    .leave-out = Chưa điền về trẻ, chỉ báo số trẻ
    .agree-told = Đồng ý
    .leave-out-told = Chưa điền, chỉ báo số trẻ
child-consent-title = Thông tin của trẻ, người giám hộ đồng ý
children-left-out = Vâng, thông tin của trẻ ({ $count } cháu) không điền ở đây, chỉ ghi số trẻ. Nhân viên sẽ bàn với người giám hộ xem làm thế nào.
the-child = cháu
nth-child = Cháu thứ { $n }
nth-child-named = Cháu thứ { $n } ({ $name })
child-name =
    { $count ->
        [1] Họ tên của cháu.
       *[other] Họ tên của cháu thứ { $n }.
    }
child-name-title = Họ tên cháu thứ { $n }
child-relation =
    { $who ->
        [helper] { $name } là gì của { $guardian }?
       *[other] { $name } là gì của anh/chị?
    }
    .own = Con trai hoặc con gái
    .grandchild = Cháu nội, cháu ngoại
    .relative = Con của họ hàng
child-relation-title =
    { $who ->
        [helper] { $child } đối với { $guardian }
       *[other] { $child } đối với anh/chị
    }
child-document = { $name } dùng loại giấy tờ nào?
    .resident-id = Thẻ căn cước Trung Quốc
    .household-book = Sổ hộ khẩu
    .birth-certificate = Giấy khai sinh
    .none = Hiện chưa có
child-document-title = { $child }: giấy tờ
child-number =
    { $document ->
        [household-book] Số căn cước 18 ký tự ở trang của { $name } trong sổ hộ khẩu.
        [birth-certificate] Số giấy khai sinh của { $name }, in ở góc trên bên phải.
       *[resident-id] Số căn cước của { $name }.
    }
child-number-title = { $child }: số giấy tờ
grown-child = Theo số này thì { $name } đã đủ { $age } tuổi, phải tự khai báo, đã tính vào số người lớn ở cùng, ở đây không cần điền. Nếu viết sai số, sửa được ở trang cuối.
check = Anh/chị xem lại một lượt. Mục nào sai thì bấm vào để sửa; đúng hết thì gửi.
    .send = Đúng hết, gửi đi
    .send-unchecked = Đúng hết, gửi, nhưng đừng hỏi chủ nhà
receipt =
    Đã nhận. Biên nhận khai báo { $number }, anh/chị chụp màn hình hoặc ghi lại.
    Bấm liên kết ở đây để xem đã làm đến đâu. Đây là bằng chứng đã nhận bản khai; đăng ký xong mới cấp giấy xác nhận đăng ký.
next-both =
    { $who ->
        [myself] Tiếp theo: chủ nhà sẽ đối chiếu họ, số phòng và ngày dọn đến của anh/chị, nhân viên { $office } sẽ xét duyệt. Có kết quả là báo ngay, thường mất vài ngày làm việc.
       *[other] Tiếp theo: chủ nhà sẽ đối chiếu họ, số phòng và ngày dọn đến của { $name }, nhân viên { $office } sẽ xét duyệt. Có kết quả là báo ngay, thường mất vài ngày làm việc.
    }
next-landlord =
    { $who ->
        [myself] Tiếp theo: chủ nhà sẽ đối chiếu họ, số phòng và ngày dọn đến của anh/chị, nhân viên { $office } sẽ xét duyệt. Có kết quả là báo ngay, thường mất vài ngày làm việc.
       *[other] Tiếp theo: chủ nhà sẽ đối chiếu họ, số phòng và ngày dọn đến của { $name }, nhân viên { $office } sẽ xét duyệt. Có kết quả là báo ngay, thường mất vài ngày làm việc.
    }
next-officer = Tiếp theo: nhân viên { $office } sẽ kiểm tra, không hỏi chủ nhà. Có kết quả là báo ngay, thường mất vài ngày làm việc.
next-document = Tiếp theo: nhân viên { $office } sẽ liên hệ, hẹn giờ gặp để xác minh danh tính. Ngày khai báo tính từ hôm nay.
invite = { $count } người lớn ở cùng, ai chưa khai báo thì tự mở liên kết này để điền; có biển số nhà thì quét biển cũng được.
after = Còn có thể làm những việc này, không vội:
    .leave-chat = Điện thoại của người khác: xong và thoát
    .landlord = Tôi là chủ nhà, xác nhận nhà
village = Ở thôn hoặc khu dân cư nào? Chỉ viết tên, ví dụ: Jiangdong.
village-title = Thôn hoặc khu dân cư
village-again = Không tìm thấy “{ $typed }”. Anh/chị viết lại cách khác, chỉ viết tên thôn hoặc khu dân cư. Vẫn không biết thì có thể nhờ người giúp.
    .help = Nhờ người giúp
village-again-title = Thôn hoặc khu dân cư
village-help = Vâng. Sẽ có người giúp tìm địa chỉ, rồi anh/chị khai báo tiếp.
no-such-village = Không tìm thấy “{ $typed }”. Anh/chị viết cách khác, chỉ viết tên thôn hoặc khu dân cư; không biết thì xem trên biển số nhà hoặc hỏi chủ nhà.
which-village =
    { $count ->
        [1] Có phải nơi này không?
       *[other] Là nơi nào?
    }
    .none =
        { $count ->
            [1] Không phải
           *[other] Không phải nơi nào ở trên
        }
which-village-title = Thôn nào
place = Chỗ ở tìm thế nào? Viết tên đường, cửa hàng gần đó, hoặc họ của chủ nhà, ví dụ: nhà thứ hai sau siêu thị đầu thôn, chủ nhà họ Trần.
place-title = Chỗ ở
unknown-plate = Không tìm thấy biển số nhà này: có thể mã sai, có thể biển đã được thay. Không có biển vẫn khai báo được.
    .declare = Không có biển, khai báo luôn
    .foreigner = Không có biển, đăng ký luôn
    .retype = Gõ lại mã trên biển
returned =
    Lần trước còn thiếu một chỗ. Lý do trả lại: { $reason }
    Phần khác vẫn giữ, ngày khai báo vẫn tính theo lần trước.
correcting = Sửa bản khai { $receipt }: những gì đã điền đều ở dưới, mục nào sai thì bấm mục đó. Sửa xong và gửi đi thì bản mới mới thay bản cũ, ngày khai báo vẫn tính theo lần trước.
not-to-correct = Bản khai này giờ không sửa ở đây được. Muốn sửa nội dung, anh/chị có thể nhờ người giúp.

landlord-check = Chủ nhà đối chiếu
    .yes = Được
    .no = Không tiện

landlord-check-title = Chủ nhà đối chiếu

known = Lần trước anh/chị đã khai thế này. Có gì thay đổi thì bấm vào để sửa, không thì điền tiếp chỗ ở mới.
    .send = Vẫn như vậy, điền tiếp

invitation-used = Lời mời này vừa có người dùng trước, mỗi lời mời chỉ tính cho một người. Nếu anh/chị ở đây thì vẫn khai báo được, phần đã điền còn nguyên, chỉ là chủ nhà sẽ đối chiếu riêng.
    .go-on = Điền tiếp
    .stop = Để sau

invitation-left = Vâng. Khi muốn khai báo, anh/chị quét biển ở cửa là được.

# Roles beside tenant and landlord
permit-later = Từ { DAY($date) } có thể xin thẻ cư trú, xin báo lại cho họ; xin hay không tùy họ.
employer-asked = Nơi làm việc anh/chị ghi có trong danh bạ, chúng tôi sẽ đề nghị nơi đó báo theo quy định. Nơi đó chỉ thấy họ của anh/chị, không thấy giấy tờ, điện thoại và chỗ ở.
