### Draft: to be reviewed by a native speaker.

none = 여기에는 아직 신고하신 것이 없습니다. 전에 다른 데서 쓰신 것은 휴대폰 번호를 확인하면 보입니다.
what = 종류
    .residence = 거주 신고
    .foreigner = 외국인 숙박 등록
    .child = 아이 신고
    .leaving = 이사 나감
    .change = 변경
    .report = 집주인이 알림
declared =
    { $surname } · { $what } · { $address } · { $receipt }
    { FULLDAY($date) } 제출 · { $state }
look = 자세히: { $surname } · { $what } · { $receipt }
one =
    번호: { $receipt }
    종류: { $what }
    사는 곳: { $address }
    신고인: { $name }
    신고한 날: { FULLDAY($date) }
    처리 상태: { $state } ({ FULLDAY($since) })
certificate = 등록증 번호: { $number }
returned = 되돌아온 이유: { $reason }
next = 자세히 볼 신고나 다른 일을 골라 주세요.
next-returned = 한 곳을 고쳐야 하는 신고가 있습니다. 나머지는 그대로 있습니다.
next-one = 이 신고로 무엇을 하시겠어요?
correct = { $receipt } 고치기
report-again = 다시 알리기
copy-it = 사본 받기
withdraw = 철회
moved-out = 이미 나갔어요
delete = 삭제 신청
back-to-it = 이 신고로 돌아가기
copy =
    신고 { $receipt }, { FULLDAY($date) }에 신고하셨습니다.
    사는 곳: { $address }
    { $said }
    신분증 번호와 전화는 일부만 보입니다. 여기 없는 항목은 보이지 않는 것입니다.
moved-out-title = 나간 날
children-title = 함께 신고한 아이
why =
    신고 { $receipt }({ $address }), 철회할까요? { $along ->
        [0] { "" }
       *[other] 함께 신고한 아이 { $along }명도 철회됩니다.{ " " }
    }철회하면 효력이 없어집니다. 아직 거기 사시면 다시 신고해야 하고, 날짜는 그날부터 계산합니다. 철회하시려면 이유를 골라 주세요.
    .mistake = 철회: 잘못 썼어요
    .never-moved-in = 철회: 들어가 살지 않았어요
    .other = 철회: 다른 이유
    .keep = 철회하지 않을게요
kept = 네, 아무것도 바꾸지 않았습니다.
withdrawn = 신고 { $receipt } 철회되었습니다. 언제든 다시 신고하실 수 있습니다.
gone = 신고 { $receipt }, 이미 철회되어 더 하실 일이 없습니다.
not-withdrawn = 신고 { $receipt }, 지금은 직접 철회할 수 없습니다. 이제 거기 살지 않으시면 언제 나갔는지 알려 주시면 되고, 잘못 쓰셨으면 도움을 요청하실 수 있습니다.
    .still-here = 이미 나갔어요
delete-sure = 신고 { $receipt }에 있는 정보를 지워 달라고 신청하실 수 있고, 담당 직원이 답해 드립니다. 먼저 분명히 말씀드릴게요. 법에 따라 사시는 동안과 나가신 뒤 { $keep }년은 보관해야 해서, 그 전에는 지울 수 없습니다. 그때까지는 법이 요구하는 대로만 보관하고 쓰며 다른 데 쓰지 않습니다. 신청하시겠어요?
    .ask = 삭제 신청
    .keep = 신청하지 않을게요
delete-asked = 적어 두었습니다: { $receipt } 삭제 신청. 늦어도 { DAY($date) }까지 담당 직원이 답해 드립니다. 그 전까지 신고는 그대로 유효합니다.
