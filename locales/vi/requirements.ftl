### Draft: to be reviewed by a native speaker.

nothing-asked = { $address } hiện không cần trang bị thêm gì.
persons = Hiện có tất cả mấy người ở { $address }? Tính cả người lớn và trẻ em, đếm số người là được.
persons-title = Số người ở
rooms = Nhà này cho thuê tất cả mấy phòng?
rooms-title = Số phòng cho thuê
beds = Có tất cả mấy giường?
beds-title = Số giường
corridors = Có mấy hành lang? Mỗi tầng một hành lang thì điền số tầng. Không có hành lang thì điền 0.
corridors-title = Hành lang
area = Diện tích cho thuê tất cả bao nhiêu mét vuông? Áng chừng là được.
area-title = Diện tích cho thuê (mét vuông)
complete-flat = Đây có phải căn hộ có bếp và nhà vệ sinh riêng không?
    .yes = Phải
    .no = Không phải
complete-flat-title = Có bếp và nhà vệ sinh riêng
by-room = Có cho thuê riêng từng phòng không?
    .yes = Có
    .no = Không
by-room-title = Cho thuê riêng từng phòng
families = Có mấy hộ ở? Một người thuê một phòng cũng tính là một hộ.
families-title = Số hộ
unrelated-adults = Trong đó có mấy người lớn không phải họ hàng của nhau?
unrelated-adults-title = Người lớn không phải họ hàng
told-before =
    { $address }: lần trước anh/chị điền như sau, còn đúng không?
    { $lines }
    .right = Vẫn như vậy
    .change = Sửa lại
check = Anh/chị xem lại một lượt. Mục nào sai thì bấm vào để sửa; đúng hết thì ghi lại.
    .send = Đúng hết, ghi lại
group-rental-yes = Theo “{ $programme }”, { $address } tính là nhà thuê nhiều người (qunzufang), phải làm thêm vài điều.
group-rental-no = Theo “{ $programme }”, { $address } không tính là nhà thuê nhiều người (qunzufang).
group-rental-undetermined = { $address } có tính là nhà thuê nhiều người (qunzufang) không thì còn thiếu vài con số, giờ chưa nói chắc được.
list =
    Theo “{ $programme }”, { $address } phải có:
    { $lines }
line-met = Đã có: { $what }
line-missing = Còn thiếu: { $what }
line-short = Còn thiếu: { $what } (cần { $want }, hiện ghi nhận { $have })
line-unknown = Chưa rõ: { $what }
what-unknown = Mục ghi “Chưa rõ”: có con số phía trước chưa điền, khi nào biết thì mở lại điền vào; mục khác có thể nhờ nhân viên đến xem.
what-next = Thứ nào đã lắp mà ở trên ghi “Còn thiếu”, xin nhờ { $office } cử người đến xem, xem xong sẽ sửa.
    .help-me = Nhờ người đến xem
    .places = Thứ còn thiếu mua ở đâu
