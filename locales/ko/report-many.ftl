### Draft: to be reviewed by a native speaker.

why =
    { $law }에 따라, 들어온 사람이 있으면 집주인은 { $count }{ $unit ->
        [working-days] 근무일
        [days] 일
        [months] 개월
       *[hours] 시간
    } 안에 알려야 합니다. 아래에 쓰시는 것은 경찰과 담당자만 볼 수 있습니다.
lines =
    { $address }: 명단을 여기에 붙여 주세요. 한 사람에 한 줄씩 이름, 신분증 번호, 전화, 방 번호, 들어온 날입니다. 전화와 방 번호는 없어도 됩니다. { $most }줄까지 됩니다.
    쉼표나 빈칸으로 나누시면 되고, 표에서 복사해 붙이셔도 됩니다.
lines-title = 명단
not-read = 읽지 못했습니다. { $why }
none-usable =
    아직 알릴 수 있는 줄이 없습니다.
    { $wrong }
read = { $address }: { $count }명을 알릴 수 있습니다.
left-out =
    { $count }곳이 맞지 않아 그 줄은 우선 빼겠습니다.
    { $wrong }
more-wrong = { $count }곳이 더 있습니다. 위의 것을 먼저 고친 뒤 보세요.
column =
    { $name ->
        [name] 이름
        [document] 신분증 종류
        [number] 신분증 번호
        [phone] 전화
        [room] 방 번호
        [moved_in] 들어온 날
       *[other] { $name }
    }
check = 지금 이 { $count }명을 알릴까요?
    .send = 알리기
    .again = 명단을 고쳐서 다시 붙이기
reported =
    알리기가 끝났습니다: { $address }, { $count }명.
    세입자도 직접 신고해야 합니다. 이 링크를 보내서 각자 쓰게 해 주세요.
    .report-many = 다른 명단도 알리기
