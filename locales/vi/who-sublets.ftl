### Draft: to be reviewed by a native speaker.

sure = Có người khác đang cho thuê lại và quản lý { $address }? Mời người đó đăng ký, từ nay họ báo và đối chiếu người thuê. Nếu anh/chị là chủ nhà, gửi lời mời là đồng ý; nếu anh/chị cũng thuê lại, còn phải hỏi chủ nhà.
    .yes = Đúng, gửi lời mời
    .no = Chưa từng đồng ý, hoặc không phải vậy
left-as-is = Vâng, không thay đổi gì. Nếu có người cho thuê lại mà anh/chị không đồng ý, xin báo nhân viên khu phố.
made = Lời mời đã xong. Gửi liên kết cho người đó, hoặc để họ quét mã này. Một người dùng một lần, trong { $days } ngày.
made-telegram = Nếu họ dùng Telegram, gửi liên kết này cũng được.

# Roles beside tenant and landlord
whose = { $address }: những người anh/chị đã đồng ý cho thuê lại ở dưới.
    .new = Mời người khác
withdraw = Anh/chị đã đồng ý cho người họ { $surname } cho thuê lại ngày { DAY($date) }. Rút lại? Cán bộ sẽ nói chuyện với hai bên, người đang ở tạm không đổi.
    .withdraw = Rút lại
    .keep = Giữ nguyên
withdrawn = Đã ghi: anh/chị rút lại sự đồng ý, người họ { $surname } đã được báo. Cán bộ sẽ nói chuyện với hai bên.
