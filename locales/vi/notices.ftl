### Draft: to be reviewed by a native speaker.

now-sent = Hiện anh/chị đang nhận tin tuyên truyền an toàn. Tin nhắc đến hạn không tính là tuyên truyền, lúc nào cũng gửi.
now-stopped = Tin tuyên truyền đã ngừng. Tin nhắc đến hạn không tính là tuyên truyền, lúc nào cũng gửi.
what = Anh/chị muốn thế nào?
    .stop = Không gửi tin tuyên truyền nữa
    .resume = Gửi lại tin tuyên truyền
    .leave = Không đổi
stopped = Vâng, không gửi tin tuyên truyền nữa. Tin nhắc đến hạn vẫn gửi, có tin là do luật yêu cầu.
    .notices = Tôi đổi ý
resumed = Vâng, gửi lại tin tuyên truyền, mỗi tháng nhiều nhất { $most } tin.
left-alone = Vâng, không đổi.
