### Draft: to be reviewed by a native speaker.

nothing-listed = { $address }: 이곳 규정에는 갖춰야 할 장비가 없으니 적지 않으셔도 됩니다.
none-yet = { $address }에는 아직 적어 둔 장비가 없습니다. 첫 번째 것부터 적어 볼게요.
which = { $address }에는 이런 것이 있습니다. 무엇이 바뀌었나요?
    .add = 새것 더하기
    .more = 더 보기
line =
    { $what }, { $number }개{ $state ->
        [broken] { " " }(고장)
       *[works] { "" }
    }
line-dated =
    { $what }, { $number }개, { FULLDAY($date) }까지{ $state ->
        [broken] { " " }(고장)
       *[works] { "" }
    }
what = { $what }, 어떻게 되었나요?
    .replaced = 새것으로 바꿨어요
    .broken = 고장 났어요
    .works = 봤는데 잘 돼요
    .gone = 치웠어요, 안 써요
kind = 무엇을 더하시나요?
    .more = 더 보기
number = 모두 몇 개인가요?
place = 어디에 있나요? 예: 2층 계단 앞.
made-on = 언제 만든 것인가요? 병이나 뒷면의 라벨에 있습니다.
    .skip = 잘 안 보여요
expires-on = 언제까지 쓸 수 있나요? 연도까지 써 주세요. 예: 2026-5-1. 그 전에 알려 드립니다.
    .skip = 정해진 기한 없음
photo = 확인할 수 있게 사진을 찍어 주세요.
    .skip = 찍지 않을게요
noted = 적어 두었습니다: { $address }.
    .equipment = 하나 더 적기
