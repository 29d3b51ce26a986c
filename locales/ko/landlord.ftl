### Draft: to be reviewed by a native speaker.

plate = 집 문패에 적힌 코드를 넣어 주세요. 보통 영문자와 숫자 몇 자입니다.
plate-unknown = “{ $typed }” 문패를 찾지 못했습니다. 문패를 보고 다시 확인해 주세요. 글자와 숫자는 헷갈리기 쉽습니다.
no-such-plate = 이 문패를 찾지 못했습니다. 새것으로 바뀌었을 수 있습니다.
    .landlord = 새 문패의 코드 넣기
why = { $address } 집주인과 관리인은 여기서 세입자를 확인하고, 알리고, 책임서에 서명할 수 있습니다. 다른 사람이 집주인인 척하지 못하도록 먼저 확인하겠습니다. 1분쯤 걸립니다.
way = 어떤 방법으로 하시겠어요?
    .phone = 등록된 휴대폰으로 문자 받기
    .claim-code = 코드가 적힌 종이를 받았어요
    .neither = 둘 다 없어요
claim-code = 종이에 적힌 코드를 넣어 주세요.
phone = 등록된 휴대폰 번호를 써 주세요. 문자 한 통을 보내 드립니다.
come-and-see = 괜찮습니다. { $office }에서 동네 담당자가 확인하게 한 뒤 코드가 적힌 종이를 드릴 수 있습니다.
    .help-me = 동네 담당자가 연락해 주세요
proven = 확인되었습니다. { $address }에 관한 일은 이제 모두 여기서 하실 수 있습니다.
proven-before = 이미 확인하셨으니 { $address }에 관한 일을 바로 하실 수 있습니다.
