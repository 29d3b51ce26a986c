### Draft: to be reviewed by a native speaker.

about = { $address }: 무엇에 이의가 있으신가요?
    .class = 이 집의 등급
    .order = 통지서나 고치라는 요구
words = 어디가 잘못되었고 어떻게 되어야 한다고 생각하시는지 써 주세요.
photo = 사진이 있으면 찍어 주세요.
    .skip = 없음
check =
    이렇게 쓰셨습니다: { $words }
    지금 낼까요?
    .send = 내기
    .again = 고치기
noted = 받았습니다. { $office }에서 늦어도 { DAY($date) }까지 여기로 답해 드립니다. 답이 오기 전까지는 원래 요구대로 해 주세요.
