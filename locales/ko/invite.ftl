### Draft: to be reviewed by a native speaker.

room = { $address }: 초대할 분은 어느 방에 사나요? 301처럼 방 번호를 써 주세요. 정해지지 않았으면 비워 두세요. 그분이 직접 씁니다.
    .skip = 비워 두기, 그분이 씀
room-title = 사는 방
made = 초대를 만들었습니다: { $place }. 링크를 세입자에게 보내시거나 이 코드를 스캔하게 해 주세요. 한 사람이 한 번, { $days }일 동안 쓸 수 있습니다.
made-telegram = 그분이 Telegram을 쓰면 이 링크를 보내셔도 됩니다.
made-next = 그분이 다 쓰면 여기 사는지 봐 달라고 연락드립니다. “여기 살아요”를 누르셔야 집주인님의 알리기도 끝납니다.
    .invite = 한 명 더 초대
made-next-too = 그분이 다 쓰면 여기 사는지 봐 달라고 연락드립니다. 집주인님도 따로 한 번 알리셔야 합니다.
    .invite = 한 명 더 초대
