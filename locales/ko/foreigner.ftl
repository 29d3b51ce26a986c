### Draft: to be reviewed by a native speaker.

rule = 외국인은 집에 들어온 뒤 { $hours }시간 안에 등록해야 하고, 본인이나 집주인이 알릴 수 있습니다. 여기에 쓰신 것은 { $police }에 전해지며 무료입니다.
before =
    { $police }에서 책임지고 { $office }에서 대신 처리합니다. 숙박 등록을 위해 여권, 비자, 입국, 사는 곳, 전화를 여쭤봅니다.
    담당 경찰이 볼 수 있고, 집주인은 성, 방 번호, 날짜만 확인합니다. 나가신 뒤 { $keep }년까지 보관하며, 보고 고치실 수 있습니다. 여기서는 비자나 거류 허가를 처리하지 않습니다.
at-police = 네. 집에 들어온 뒤 { $hours }시간 안에 여권을 가지고 { $police }에서 등록해 주세요. 거기서도 무료입니다.
who = 읽으셨으면 시작해요. 누가 쓰시나요?
    .myself = 묵는 사람 본인
    .host = 집주인이나 재워 주는 사람
    .relative = 묵는 사람의 가족
    .helper = 도와주는 사람 (본인이 동의함)
    .not-here = 제가 사는 곳이 아니에요
    .window = 파출소에 직접 갈게요
who-title = 쓴 사람
declarant-name = 먼저 쓰시는 분의 이름을 써 주세요.
declarant-name-title = 쓴 사람 이름
document = 어떤 신분증인가요?
    .passport-foreign = 외국 여권
    .hkmo-permit = 홍콩·마카오 주민 내륙 통행증
    .taiwan-permit = 대만 주민 대륙 통행증
document-title = 신분증
name = 묵는 사람의 이름을 여권에 있는 대로, 성부터 써 주세요.
name-title = 이름
chinese-name = 묵는 사람의 중국 이름을 써 주세요.
chinese-name-title = 중국 이름
nationality = 어느 나라 여권인가요? 나라 이름을 써 주세요. 예: 베트남. 여권에 있는 영문자 세 글자를 쓰셔도 됩니다.
nationality-title = 국적
id-number =
    { $document ->
        [passport-foreign] 여권 번호를 써 주세요. 사진이 있는 쪽의 오른쪽 위에 있습니다.
       *[other] 신분증 번호를 써 주세요.
    }
id-number-title = 신분증 번호
sex = 성별을 여권에 있는 대로 골라 주세요.
    .female = 여
    .male = 남
    .other = 기타
sex-title = 성별
born = 생년월일을 연도까지 써 주세요. 예: 1990-6-1.
born-title = 생년월일
phone = 연락할 전화번호를 써 주세요. 파출소에서 확인할 때 전화합니다. 외국 번호는 국가 번호도 써 주세요.
phone-title = 전화
phone-whose = 누구의 전화인가요?
    .own = 묵는 사람
    .relative = 가족
    .employer = 회사
    .other = 집주인이나 다른 사람
phone-whose-title = 누구의 전화
permit = 지금 무엇으로 중국에 머물고 있나요?
    .visa = 비자
    .residence-permit = 거류 허가
    .visa-free = 무비자 입국
    .other = 기타
permit-title = 비자나 허가
permit-number = 비자나 거류 허가 번호를 써 주세요.
permit-number-title = 비자나 허가 번호
stay-until-title = 머무는 기한
entered-title = 입국한 날
port = 어디로 입국했나요? 예: 상하이 푸둥 공항.
port-title = 입국한 곳
host-name = 집주인이나 재워 주는 분의 이름은 무엇인가요?
host-name-title = 집주인이나 재워 주는 사람
child-consent = 아이의 보호자이시거나 보호자가 위의 글을 읽었고, 이렇게 쓰는 데 동의하시나요?
    .agree = 동의해요, 이어서 쓸게요
    .window = 여기 쓰지 않고 파출소에 갈게요
check = 한번 봐 주세요. 틀린 것이 있으면 그 항목을 눌러 고치시고, 모두 맞으면 제출해 주세요.
    .send = 모두 맞아요, 제출
receipt = 받았습니다. 신고 제출 확인증 번호는 { $number }입니다. 화면을 저장하거나 적어 두세요.
next =
    경찰이 확인합니다. 파출소에서 받아서 확인을 마쳐야 { $hours }시간 등록이 끝난 것이고, 이 확인증만으로는 끝난 것이 아닙니다.
    { $late ->
        [True] 이미 { $hours }시간이 지났으니 되도록 빨리 여권을 가지고 { $police }에 가 주세요.
       *[False] { DAY($day) } { $hour }시까지 소식이 없으면 그 전에 여권을 가지고 { $police }에 가 주세요.
    }
after = 이런 것도 하실 수 있습니다.
    .leave-chat = 남의 휴대폰이라 끝내고 나갈게요
returned =
    지난번에 내신 것에 한 곳이 부족합니다. 되돌아온 이유: { $reason }
    나머지는 그대로 있고, 신고한 날도 지난번 그대로입니다.

entered-until = 가장 최근에 언제 입국했고, 언제까지 머물 수 있나요? 두 날짜를 함께 써 주세요. 예: 2023-06-01 ~ 2023-12-31.

entered-until-title = 입국, 머무는 기한

moved-in-at = 언제 들어왔나요? 가장 가까운 때를 누르거나 날짜와 시각을 써 주세요. 예: 어제 21:00.
    .just-now = 방금
    .then = { DAY($day) } { $hour }시

moved-in-at-title = 들어온 때

besides = 더 쓰실 것이 있나요? 쓰지 않으셔도 되고, 없으면 넘어가세요.
    .chinese-name = 중국 이름
    .permit-number = 비자나 허가 번호
    .port = 입국한 곳
    .host-name = 집주인 이름

besides-title = 덧붙인 것
