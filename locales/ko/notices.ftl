### Draft: to be reviewed by a native speaker.

now-sent = 지금은 안전 홍보를 보내 드리고 있습니다. 기한 알림은 홍보가 아니어서 계속 보내 드립니다.
now-stopped = 홍보는 이미 멈췄습니다. 기한 알림은 홍보가 아니어서 계속 보내 드립니다.
what = 어떻게 하시겠어요?
    .stop = 홍보 받지 않기
    .resume = 홍보 다시 받기
    .leave = 바꾸지 않기
stopped = 네, 이제 홍보를 보내지 않습니다. 기한 알림은 계속 보내 드리며, 법에 따라 보내는 것도 있습니다.
    .notices = 마음이 바뀌었어요
resumed = 네, 홍보를 다시 보내 드립니다. 한 달에 { $most }건까지입니다.
left-alone = 네, 바꾸지 않았습니다.
