### Draft: to be reviewed by a native speaker.

title = 큐알코드 문패
qr = 큐알코드
hint = 인쇄: A4 용지, 실제 크기(100%), 점선대로 자르세요. 한 집에 한 장, 비를 맞지 않는 문 앞 1.5미터 높이에 붙이세요.
count = 모두 { $count }장
what = 여기 사세요? 스캔해서 신고하세요
free = 무료 · 3분쯤 · 앱 설치 없음
step-scan = 휴대폰으로 스캔하거나 브라우저에 입력
step-code = 문패 코드
step-choose = “여기 살아요, 신고할게요”를 고르고 차례대로 쓰기
step-others = 집주인이 세입자를 알릴 때, 주소가 다를 때도 이 코드
fraud = 돈, 은행 카드, 비밀번호를 요구하지 않습니다. 열린 주소는 { $domain }(으)로 시작해야 합니다. 아니면 쓰지 마시고 저희에게 알리거나 110에 전화하세요.
fraud-sticker = 코드가 나중에 덧붙인 것 같아도 알려 주세요.
ask = 문의
printed = 인쇄일
