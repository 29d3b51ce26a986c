### Draft: to be reviewed by a native speaker.

nothing-to-answer = 이것은 지금 답하지 않으셔도 됩니다. 이미 답하셨거나, 담당 직원이 확인하는 것으로 바뀌었을 수 있습니다.
    .lodged = 들어온 사람 알리기
declared = { $place }에 산다고 신고한 분이 있습니다. 성 { $surname }, { FULLDAY($date) }에 들어왔다고 합니다.
undated = { $place }에 산다고 신고한 분이 있습니다. 성 { $surname }.
lives-there = 이분이 여기 사나요? 어느 것을 고르셔도 그분의 신고가 바로 바뀌지는 않습니다.
    .lives = 여기 살아요
    .nobody = 그런 사람 없어요
    .unsure = 잘 모르겠어요
thanks-lives = 고맙습니다. 적어 두었습니다: 여기 삽니다.
    .lodged = 다음 사람 보기
thanks-nobody = 고맙습니다. 적어 두었습니다. 동네 담당자가 양쪽 말을 듣고 확인합니다.
    .lodged = 다음 사람 보기
thanks-unsure = 괜찮습니다. 적어 두었습니다. 동네 담당자가 확인합니다.
    .lodged = 다음 사람 보기
