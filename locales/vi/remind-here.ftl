### Draft: to be reviewed by a native speaker.

no-need = Bây giờ chưa cần bấm gì. Khi có việc, chúng tôi sẽ báo ở nơi liên lạc được với anh/chị.
