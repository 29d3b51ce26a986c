### Draft: to be reviewed by a native speaker.

words = 무엇이 궁금하신가요? “신분증 분실”처럼 몇 글자만 써 주세요. 주제별로 보셔도 됩니다.
    .browse = 주제별로 보기
topic = 무엇에 관한 것인가요?
found = 이런 것이 궁금하신가요? 하나를 누르면 답이 나옵니다.
of-topic = 많이 묻는 것들입니다. 하나를 누르면 답이 나옵니다.
more = 이런 것도 있습니다.
answer =
    { $question }
    { $answer }
    .faq = 다른 것 묻기
    .grid-worker = 답이 부족해요, 담당자에게 묻기
nothing-fits = 맞는 답을 찾지 못했습니다. 다른 말로 다시 물어보시거나 동네 담당자에게 글을 남겨 주세요.
    .faq = 다른 말로 묻기
within-working-days = 근무일 { $count }일
within-days = { $count }일
within-months = { $count }개월
within-hours = { $count }시간
within-unknown = 그 지역에서 정한 기간
