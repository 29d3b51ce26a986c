### Draft: to be reviewed by a native speaker.

who = { $address }: 누구에게 카드를 주시나요?
    .more = 더 보기
    .new = 새로 온 사람, 먼저 알리기
not-there = 이 세입자를 찾지 못했습니다. 이미 나갔을 수 있습니다.
number = { $place }, 성이 { $surname }인 세입자에게 줍니다. 카드 번호가 무엇인가요? 열쇠고리형의 번호도 됩니다.
issued-on = 언제 주셨나요? 6-1처럼 월과 일을 숫자로 써 주세요.
issued = 적어 두었습니다: 카드 { $number }, { $place }의 성이 { $surname }인 세입자에게 줌. 아직 신고하지 않은 분에게도 카드는 주시고, 신고하라고만 알려 주세요.
    .check-in = 한 장 더 주기
