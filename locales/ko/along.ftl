### Draft: to be reviewed by a native speaker.

not-my-stay = 이곳은 지금 본인 이름으로 되어 있지 않아 바꿀 수 없습니다.
no-stay = 지금 본인 이름으로 등록된 사는 곳이 없습니다. 들어왔는데 아직 신고하지 않으셨으면 아래를 눌러 신고해 주세요.
stay = 어느 곳인가요?
    .more = 더 보기
who = 지금 { $place }에서 누구와 함께 사시나요?
    .adults = 다른 어른
    .child = 내 아이, 신고할게요
    .nobody = 이제 아무도 없음
adults = 본인 말고 어른이 몇 분 더 사시나요?
invite = 적어 두었습니다: 어른 { $count }명 더 있음. 그분들은 직접 신고해야 하니 이 링크를 보내 주세요. 한 사람에 3분쯤 걸립니다.
alone = 적어 두었습니다: 함께 사는 다른 어른 없음.
