### Draft: to be reviewed by a native speaker.

who = 어느 분이 나갔나요?
    .more = 더 보기
    .none = 여기에 없어요
one-of = { $label } ({ $n }번)
left-on = { $place }, 성이 { $surname }인 세입자, 언제 나갔나요? 6-1처럼 월과 일을 숫자로 써 주세요.
noted = 적어 두었습니다: 성이 { $surname }인 세입자, { DAY($date) }에 나감. 본인에게도 물어보고, 말이 서로 다르면 동네 담당자가 확인합니다.
nobody-there = { $address }에는 지금 고를 수 있는 세입자가 없습니다. 들어온 사람이 있으면 알려 주세요.
not-there = 이 세입자를 찾지 못했습니다. 이미 나간 것으로 적혀 있을 수 있습니다.
    .left = 다른 사람 고르기
not-listed = 여기에 없는 분은 아직 신고하지 않았거나 { $office }에서 확인하는 분일 수 있습니다. 동네 담당자에게 봐 달라고 하실 수 있습니다.
    .help-me = 동네 담당자가 연락해 주세요
