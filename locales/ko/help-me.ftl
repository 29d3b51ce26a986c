### Draft: to be reviewed by a native speaker.

about-help-fill = 네, 도와드릴 사람을 보내겠습니다.
about-no-document = 신분증이 없어도 됩니다. 담당 직원이 만나서 신원을 확인합니다.
about-foreigner = 네, 외국인 등록을 맡은 직원이 연락드립니다.
about-wrong-plate = 알려 주셔서 고맙습니다. 동네 담당자가 이 문패를 보러 갑니다. 문패가 가짜 같으면 아무것도 쓰지 마세요.
about-at-window = 네, 신분증을 가지고 창구에 가시면 됩니다. 무료입니다. 가시기 전에 무엇을 가져갈지 먼저 알려 드립니다.
place = 어디에 계신가요? 주소나 근처에 무엇이 있는지 써 주세요.
phone = 먼저 전화드릴 수 있게 휴대폰 번호를 남겨 주세요. 남기지 않으셔도 됩니다.
    .skip = 남기지 않기
words = 더 하실 말씀이 있나요? 예: 언제 집에 계신지. 쓰지 않으셔도 됩니다.
    .skip = 없어요
we-call = 적어 두었습니다. 늦어도 { DAY($date) }까지 전화드립니다.
we-come = 적어 두었습니다. 늦어도 { DAY($date) }까지 { $place }에 찾아갑니다.
