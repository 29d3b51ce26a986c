### Draft: to be reviewed by a native speaker.

not-asked = 이곳 규정에는 이런 것을 알리라는 것이 없습니다. 들어온 사람이 있으면 알려 주세요.
what = { $address }: 무엇을 하셨나요?
    .more = 더 보기
done-on = { $what }, 언제 하셨나요? 6-1처럼 월과 일을 숫자로 써 주세요.
until = 계약은 언제까지인가요?
people = 몇 명이 참가했나요? 쓰지 않으셔도 됩니다.
    .skip = 쓰지 않기
photo = 사진이 있으면 찍거나 골라 주세요. 없어도 됩니다.
    .skip = 없음
noted = 적어 두었습니다: { DAY($date) }, { $what }.
    .upkeep = 하나 더 알리기
looked-over =
    적어 두었습니다: { DAY($date) }, { $what }. { $count ->
        [0] 이 집에는 아직 이런 장비가 등록되어 있지 않습니다. 담당 직원에게 넣어 달라고 해 주세요.
       *[other] 여기 등록된 { $count }개를 모두 표시했습니다.
    }
    .upkeep = 하나 더 알리기
