### Draft: to be reviewed by a native speaker.

seen = Cảm ơn, chúng tôi biết là bạn đã xem.
noted = Đã ghi lại, cảm ơn bạn. Nếu đổi ý, chỉ cần bấm lại.
