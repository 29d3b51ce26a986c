### Draft: to be reviewed by a native speaker.

nobody-yet = 이 채팅은 아직 본인 확인이 되지 않았습니다. 다른 채팅에서 확인하셨으면 그쪽에 나온 코드를 넣으시면 됩니다.
    .link = 다른 채팅의 코드 넣기
only-here = 지금은 이 채팅에서만 하시는 일을 볼 수 있습니다.
which = 여기 말고도 채팅 { $count }개에서 하시는 일을 볼 수 있고, 알림은 가장 최근에 쓰신 채팅으로 갑니다. 이제 쓰지 않거나 본인 것이 아닌 채팅을 눌러 주세요.
    .more = 더 보기
    .link = 하나 더 더하기
    .leave-chat = 이 채팅 떠나기
    .keep = 바꾸지 않기
sure = 끊으면 그 채팅에서는 하시는 일이 보이지 않고, 쓰다 만 것도 지워집니다. 끊을까요?
    .unlink = 끊기
    .keep = 끊지 않기
left-alone = 네, 바꾸지 않았습니다.
unlinked = 끊었습니다. 그쪽에서는 하시는 일이 보이지 않습니다. 그쪽으로 가려던 알림은 다른 채팅으로 보내 드립니다.
kind = 연락 경로
    .web = 웹페이지
    .telegram = Telegram
    .wechat = 위챗
    .sms = 문자
    .other = 다른 채팅
one = { $kind }, { DAY($date) }에 사용
