### Draft: to be reviewed by a native speaker.

waiting =
    등록하신 것 가운데 확인을 기다리는 집입니다.
    { $lines }
village = 집이 어느 마을이나 동네에 있나요? 이름만 중국어로 써 주시면 됩니다.
village-title = 마을이나 동네
village-again = “{ $typed }”, 찾지 못했습니다. 마을이나 동네 이름만 다르게 한 번 더 써 주세요. 그래도 모르시면 도움을 요청하실 수 있습니다.
    .help = 도움 요청
village-again-title = 마을이나 동네
village-help = 네. 주소를 찾도록 도와드릴 테니, 그다음에 이어서 등록하세요.
no-such-village = “{ $typed }”, 찾지 못했습니다. 마을이나 동네 이름만 다르게 써 주세요. 모르시면 집문서를 보거나 이웃에게 물어보세요.
which-village =
    { $count ->
        [1] 여기가 맞나요?
       *[other] 같은 이름이 여럿 있습니다. 어느 곳인가요?
    }
    .none = 다 아니에요
which-village-title = 마을 고르기
place = 집 주소가 무엇인가요? 번지가 없으면 찾아가는 길을 써 주세요. 예: 마을 입구 슈퍼 뒤 두 번째 집.
place-title = 주소
type = 어떤 집인가요?
    .unsure = 잘 모르겠어요
type-title = 집 종류
letting = 지금 세를 놓고 있나요?
    .let = 세놓고 있음
    .vacant = 비었고 세놓을 예정
    .owner_only = 직접 살고 세 안 놓음
letting-title = 지금 상황
how-let = 어떻게 세놓나요?
    .whole = 집 전체를 한 집에
    .by-room = 방을 하나씩
how-let-title = 세놓는 방식
owner-lives = 집주인님 가족도 이 집에 사시나요?
    .yes = 살아요
    .no = 안 살아요
owner-lives-title = 집주인도 삶
rooms = 세놓은 방과 세놓을 방은 모두 몇 개인가요?
rooms-title = 방 수
beds = 침대는 모두 몇 개인가요?
beds-title = 침대 수
area = 세놓는 부분은 모두 몇 제곱미터인가요? 대략 써 주세요.
area-title = 면적
floors = 집이 몇 층인가요?
floors-title = 층수
corridors = 복도가 몇 개인가요? 없으면 0을 써 주세요.
corridors-title = 복도 수
manager = 평소에 이 집을 대신 관리하는 사람이 있나요? 있으면 이름을 써 주세요.
    .skip = 없어요, 직접 관리해요
manager-title = 관리하는 사람
name = 본인 이름을 신분증에 있는 대로 써 주세요.
name-title = 본인 이름
phone = 본인 휴대폰 번호를 써 주세요. 동네 담당자가 확인할 때 전화드리고, 앞으로 본인 확인에도 씁니다.
phone-title = 본인 휴대폰
check = 한번 봐 주세요. 틀린 것이 있으면 그 항목을 눌러 고치시고, 모두 맞으면 제출해 주세요.
    .send = 모두 맞아요, 제출
noted = 적어 두었습니다: { $address }. 동네 담당자가 { DAY($date) }까지 연락드리고, 확인이 끝나야 등록됩니다. 그 전까지는 여기에 “확인 대기”로 보입니다.
