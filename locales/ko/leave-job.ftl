### Draft: to be reviewed by a native speaker.

who = 어느 분인가요?
    .more = 더 보기
    .none = 여기에 없어요
what =
    { $agreed ->
        [yes] { $name } 님은 { $until }까지 일하기로 했습니다. 지금은 어떤가요?
       *[no] { $name } 님은 아직 일하고 있나요?
    }
    .left = 그만두었어요
    .stays = 아직 일해요
last-day = { $name } 님이 마지막으로 일한 날은 언제인가요? 6-1처럼 월과 일을 숫자로 써 주세요.
stays-until = 새 계약은 언제까지인가요? 정해지지 않았으면 “정하지 않음”을 골라 주세요.
    .skip = 정하지 않음
noted-left = 적어 두었습니다: { $name } 님 그만둠. 집에서도 나가면 본인이나 집주인이 알려 주시면 됩니다.
    .leave-job = 한 명 더 알리기
noted-stays = 적어 두었습니다: { $name } 님 아직 일함.
    .leave-job = 한 명 더 보기
not-there = 이 직원을 찾지 못했습니다. 그만둔 것을 이미 알리셨을 수 있습니다.
    .leave-job = 다른 사람 고르기
nobody-there = 아직 알리신 직원이 없습니다.
    .hire = 새 직원 알리기
not-listed = 여기에 없는 분은 일을 시작할 때 알리지 않으셨을 수 있습니다.
    .hire = 새 직원 알리기
