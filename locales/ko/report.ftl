### Draft: to be reviewed by a native speaker.

way = { $address }: 들어온 사람이 있으면 알려 주세요. 1분쯤 걸립니다. 어떻게 하시겠어요?
    .now = 지금 알리기
    .by-tenant = 세입자가 직접 쓰게 하기
    .nobody = 들어온 사람 없음
    .reported = 이미 알렸음
    .later = 다른 날에 하기
hand-over = 이 링크를 세입자에게 보내 주세요. 세입자가 직접 쓰며 3분쯤 걸립니다. 다 쓰면 확인해 달라고 연락드립니다. “여기 살아요”를 누르시면 따로 알리지 않으셔도 됩니다.
hand-over-too = 이 링크를 세입자에게 보내 주세요. 세입자가 직접 쓰며 3분쯤 걸립니다. 다 쓰면 확인해 달라고 연락드립니다. 집주인님도 따로 한 번 알리셔야 합니다.
noted-nobody = 적어 두었습니다: 들어온 사람 없음. 맞지 않는 것이 있으면 동네 담당자가 여쭤볼 것입니다.
noted-reported = 적어 두었습니다: 이미 알렸음. 맞지 않는 것이 있으면 동네 담당자가 여쭤볼 것입니다.
noted-later = 네, 나중에 하세요. 하실 일은 끝날 때까지 메뉴에 남아 있고, 기한은 바뀌지 않습니다.
why =
    { $law }에 따라, 들어온 사람이 있으면 집주인은 { $count }{ $unit ->
        [working-days] 근무일
        [days] 일
        [months] 개월
       *[hours] 시간
    } 안에 알려야 합니다. 아래에 쓰시는 것은 경찰과 담당자만 볼 수 있습니다.
name = 세입자 이름을 신분증에 있는 대로 써 주세요.
name-title = 이름
document = 세입자는 어떤 신분증을 쓰나요? 신분증을 보면서 써 주세요.
    .resident-id = 중국 주민 신분증
    .temporary-id = 임시 신분증
    .hmt = 홍콩·마카오·대만 신분증
    .foreign = 여권이나 외국인 영구거류증
    .unseen = 아직 신분증을 못 봤어요
document-title = 신분증
document-kind = 어느 것인가요?
    .hmt-residence = 홍콩·마카오·대만 주민 거주증
    .hkmo-permit = 홍콩·마카오 주민 내륙 통행증
    .taiwan-permit = 대만 주민 대륙 통행증
    .passport-foreign = 외국 여권
    .foreign-permanent = 외국인 영구거류 신분증
see-it-first = 먼저 세입자의 신분증을 보고 나서 알려 주세요. 신분증이 없다고 하면 담당 직원이 만나서 확인할 수 있습니다.
    .report = 봤어요, 다시 알리기
    .help-me = 담당 직원이 확인해 주세요
id-number = 신분증 번호를 써 주세요.
id-number-title = 신분증 번호
phone = 세입자의 휴대폰 번호를 써 주세요. 쓰지 않으셔도 됩니다.
    .skip = 쓰지 않기
phone-title = 휴대폰
room = 어느 방인가요? 301처럼 방 번호를 써 주세요. 집 전체를 빌려주었으면 “전체”라고 써 주세요.
room-title = 사는 방
moved-in = 언제 들어왔나요? 6-1처럼 월과 일을 숫자로 써 주세요.
moved-in-title = 들어온 날
check = 한번 봐 주세요. 틀린 것이 있으면 그 항목을 눌러 고치시고, 모두 맞으면 제출해 주세요.
    .send = 모두 맞아요, 제출
reported =
    알리기가 끝났습니다. 번호는 { $number }입니다.
    세입자 본인도 신고해야 합니다. 이 링크를 보내서 직접 쓰게 해 주세요.
    .report = 한 명 더 알리기
foreigner-rule =
    외국인은 집에 들어온 뒤 { $hours }시간 안에 본인이나 집주인님이 등록하고, { $police }에서 확인합니다. 3분쯤 걸립니다.
    지금 대신 쓰시거나, 이 링크를 보내서 “여기 살아요”를 고른 뒤 외국 여권을 고르게 해 주세요.
    .foreigner = 제가 쓸게요
young = 이분은 아직 만 { $age }세가 안 되었습니다. 보호자 동의가 없으면 집을 빌려줄 수 없습니다.
guardian-agrees = 보호자가 여기 사는 데 동의하나요? 부모와 함께 살면 부모를 쓰시면 됩니다.
    .agrees = 동의함
    .not-yet = 아직 묻지 않았거나 동의 안 함
not-without-guardian = 네, 지금은 알리지 않습니다. 먼저 보호자에게 연락해 주세요. 연락이 안 되면 동네 담당자에게 알려 주세요. 만 { $age }세 미만은 보호자 동의가 없으면 빌려줄 수 없습니다.
guardian-name = 보호자 이름을 써 주세요.
guardian-name-title = 보호자
guardian-phone = 보호자의 휴대폰 번호를 써 주세요.
guardian-phone-title = 보호자 휴대폰
guardian-paper = 보호자가 동의서를 썼으면 사진을 찍어 주세요.
    .skip = 쓴 것 없음
