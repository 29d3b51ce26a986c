### Draft: to be reviewed by a native speaker.

paper = { $organisation }: 어떤 서류입니까?
since = { $what }: 언제부터입니까? 예: 2023년 1월 1일
until = 언제까지입니까? 끝나기 전에 알려 드립니다. 기한이 없으면 “기한 없음”을 고르세요.
    .skip = 기한 없음
photo = 사진을 찍으시겠습니까? 선택 사항입니다.
    .skip = 안 찍음
noted = 적었습니다: { $what }.
    .firm-papers = 다른 서류
none-asked = 여기서 귀 기관에 요구하는 서류는 없습니다.
