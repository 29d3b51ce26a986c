### Draft: to be reviewed by a native speaker.

two-things = 임대 신고와 거주지 신고는 서로 다른 일입니다. 임대 신고는 임대 계약을 알리는 것이고, 거주지 신고와 세입자 알리기는 누가 여기 사는지 알리는 것입니다. 하나를 하셨어도 다른 하나를 하셔야 합니다.
where =
    { $known ->
        [named] 임대 신고는 { $office }에서 합니다.
       *[unknown] 임대 신고는 주택 담당 관청에서 합니다. 무엇을 가져갈지 창구에서 알려 드립니다.
    }
so-far =
    { $address }에 적어 둔 임대 신고입니다.
    { $lines }
line = { $room }, 신고 번호 { $number }, { FULLDAY($filed) } 신고
line-until = { $room }, 신고 번호 { $number }, { FULLDAY($filed) } 신고, { FULLDAY($until) }까지 임대
state = { $address }, 임대 신고를 하셨나요?
    .filed = 했어요, 적어 주세요
    .not-yet = 아직 안 했어요
not-yet = 네. 하신 뒤 다시 와서 적어 두세요. 나중에 찾기 쉽습니다.
room = 어느 방의 계약인가요?
number = 임대 신고 번호가 무엇인가요? 증명서에 적혀 있습니다.
    .skip = 아직 못 받았어요
filed-on = 언제 하셨나요?
until = 언제까지 빌려주시나요? 연도까지 써 주세요.
    .skip = 정해진 기한 없음
noted = 적어 두었습니다: { $address }, { $room } 임대 신고함. 들어온 사람을 아직 알리지 않으셨으면 알려 주세요.
