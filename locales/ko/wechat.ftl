### Draft: to be reviewed by a native speaker.

greeting = 안녕하세요. 여기서 거주지를 신고하고 안전을 배울 수 있습니다. 집주인은 세입자를 확인하고 책임서에 서명할 수 있습니다. 무료이고, 은행 카드나 비밀번호는 묻지 않습니다.
pick = 숫자로 답해 주세요.
pick-or-write = 숫자로 고르시거나 직접 써 주세요.
pick-several = 여러 개를 고를 수 있습니다. 예: “1, 2”.
or-say = “{ $what }”라고 보내셔도 됩니다.
to-do = 하시려면 “할 일”이라고 보내 주세요.
read-on = 더 있습니다. 이어서 보시려면 이렇게 보내 주세요: “계속 { $n }”
read-on-word = 계속
template = 하실 일이 있습니다. “할 일”이라고 보내 주세요.
template-title = 안거 알림
unreadable-sticker = 스티커는 알아볼 수 없어요. 글로 쓰시거나 숫자로 답해 주세요.
unreadable-voice = 음성은 들을 수 없어요. 글로 쓰시거나 숫자로 답해 주세요. 키보드에 마이크가 있으면 대고 말씀하세요. 휴대폰이 글자로 바꿔 줍니다.
unreadable-photo = 여기서는 사진을 받을 수 없어요. 글로 쓰시거나 숫자로 답해 주세요. 사진을 내시려면 문패의 웹페이지를 열어 주세요.
unreadable-other = 이런 내용은 열 수 없어요. 글로 쓰시거나 숫자로 답해 주세요.
