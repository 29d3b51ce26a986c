### Draft: to be reviewed by a native speaker.

named = 귀사에서 일한다고 말한 분이 있습니다: 성 { $surname }, { DAY($date) }에 말했습니다. 성만 알려 드립니다. 나머지는 본인 증명서를 봐 주세요.
works = { $surname } 씨가 귀사에서 일합니까?
    .report = 네, 지금 신고합니다
    .gone = 그만두었습니다
    .agency = 파견 직원입니다
    .not-ours = 그런 사람 없습니다
    .unsure = 확인하고 답하겠습니다
last-day = { $surname } 씨가 마지막으로 일한 날은 언제입니까? 예: 어제, 6월 1일
ask-around = 괜찮습니다. 확인한 뒤 알려 주세요. 할 일에 남아 있습니다.
    .hired = 지금 답하기
noted-gone = 적었습니다: { $surname } 씨는 그만두었습니다. 입사와 퇴사 모두 신고된 것으로 합니다.
noted-agency = 적었습니다: { $surname } 씨는 파견 회사가 신고합니다. 더 하실 일은 없습니다.
noted-not-ours = 적었습니다. 담당자가 { DAY($date) }까지 확인합니다. 더 하실 일은 없습니다.
settled = 이미 신고되었거나 귀사 소속이 아닙니다.
    .hire = 새 직원 신고
