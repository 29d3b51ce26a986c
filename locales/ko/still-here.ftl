### Draft: to be reviewed by a native speaker.

not-my-stay = 이곳은 지금 본인 이름으로 되어 있지 않으니 답하지 않으셔도 됩니다.
no-stay = 지금 본인 이름으로 등록된 사는 곳이 없습니다. 들어왔는데 아직 신고하지 않으셨으면 아래를 눌러 신고해 주세요.
stay = 어느 곳인가요?
    .more = 더 보기
still = 지금도 { $place }에 사시나요?
    .yes = 아직 살아요
    .moved = 나갔어요
    .away = 잠시 비우고 다시 와요
moved-on = 언제 나가셨나요? 6-1처럼 월과 일을 숫자로 써 주세요.
back-on = 언제쯤 돌아오시나요? 반년 뒤까지 쓸 수 있습니다.
noted-yes = 고맙습니다. 적어 두었습니다: 아직 { $place }에 삽니다.
noted-moved =
    적어 두었습니다: { DAY($date) }에 나감. 번호는 { $number }입니다.
    새로 옮기신 곳에서는 다시 신고해 주세요.
    .declare = 새로 사는 곳 신고
noted-away = 적어 두었습니다. { DAY($date) } 전에는 이 일을 다시 묻지 않습니다.
