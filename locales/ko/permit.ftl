### Draft: to be reviewed by a native speaker.

not-here = 이곳 규정에는 거주증에 관한 것이 없습니다. 파출소에 물어보세요.
not-filed = 아직 거주 신고를 하지 않으셨습니다. 거주증은 신고한 날부터 계산하니 먼저 신고해 주세요.
possible = { FULLDAY($since) }에 신고하셨고 { FULLDAY($date) }에 { $months }개월이 찼습니다. { $law }에 따라 지금 거주증을 신청하실 수 있습니다.
not-yet = { FULLDAY($since) }에 신고하셨습니다. { $law }에 따라 { $months }개월이 차는 { FULLDAY($date) }부터 거주증을 신청하실 수 있습니다.
what-it-takes = 다음 가운데 하나도 있어야 합니다: 안정된 일, 안정된 사는 곳, 이어서 다니는 학교. 신분증과 증명서를 가지고 { $police }에 가세요. 무료이고 { $days }일 안에 결과가 나옵니다. 되는지는 경찰이 심사합니다.
have = 이미 거주증이 있으신가요? 있으면 해마다 연장 확인을 받을 때를 알려 드립니다.
    .have = 있어요
    .later = 아직 없어요
come-back = 네, 달라진 것이 있으면 다시 오세요.
issued-on = 거주증에 적힌 발급일은 언제인가요? 예: 2024-3-1.
endorse = 거주증은 { FULLDAY($issued) }에 나왔습니다. { FULLDAY($first) }부터 { FULLDAY($date) } 사이에 연장 확인을 받아 주세요. 무료입니다. 기한을 넘기면 거주증이 먼저 정지되고, 나중에 확인을 받으면 연수를 새로 계산합니다.
done = 이번 연장 확인을 받으셨나요?
    .endorsed = 받았어요
    .gone = 이제 거주증이 없어요
    .later = 아직 안 갔어요
endorsed-on = 언제 받으셨나요? 6-1처럼 월과 일을 숫자로 써 주세요.
noted = 적어 두었습니다. 다음 연장 확인은 늦어도 { FULLDAY($date) }까지입니다. 한 달 전에 알려 드립니다.
noted-gone = 적어 두었습니다. 연장 확인을 더는 알려 드리지 않습니다.
