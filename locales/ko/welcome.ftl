### Draft: to be reviewed by a native speaker.

here =
    이곳은 { $address } 거주지 신고 페이지입니다. { $police } 위탁으로 { $office }에서 접수합니다. 무료이고 3분쯤 걸리며, 중간에 멈췄다가 다음에 이어서 쓰셔도 됩니다.
    돈을 받지 않고, 은행 카드나 비밀번호도 묻지 않습니다. 인증번호는 이 페이지에만 넣고 누구에게도 알려 주지 마세요.
what = 무엇을 하시겠어요?
    .patrol = 순찰 중입니다
    .visit = 방문 기록
    .declare = 여기 살아요, 신고할게요
    .landlord = 집주인이나 관리인이에요
    .hazard = 위험한 곳 알리기
    .elsewhere = 주소가 달라요, 다른 데 살아요
    .help = 쓰는 것을 도와주세요
    .language = 语言 / Language
unknown-plate = 이 문패를 찾지 못했습니다. 코드가 틀렸거나 문패가 바뀌었을 수 있어요. 문패가 없어도 신고할 수 있습니다.
    .declare = 문패 없이 바로 신고
revoked-plate = 이 문패는 더 쓰지 않습니다. 문 앞에 새 문패가 있으면 그것을 스캔해 주세요. 없어도 신고할 수 있습니다.
    .declare = 문패 없이 바로 신고
