### Draft: to be reviewed by a native speaker.

to-dos = 하실 일이 { $count }건 있습니다. 하나를 누르면 시작합니다.
nothing-due = 지금 하셔야 할 일은 없습니다. 무엇을 하시겠어요?
desk = 이 대화는 담당 직원의 업무용입니다. 구역에서 기다리는 일은 “오늘 할 일”을 누르세요.
more = 이런 것도 있습니다.
due = { DAY($date) }까지 · { $what }
late = { DAY($date) } 지남 · { $what }
still-here = 이사 나갔거나 아직 살아요
next-page = 더 보기
first-page = 첫 화면으로
role-officer = 담당 직원의 일
role-employer = 고용 회사의 일
role-agent = 중개업자의 일
role-property_manager = 관리사무소의 일
role-operator = 운영 회사의 일
role-service_station = 임대 서비스센터의 일
role-rental_supermarket = 임대 마켓의 일
role-desk = 임대 안내 데스크의 일
role-landlord = 집주인의 일
role-tenant = 세입자의 일

of-whom = { $surname } 님, { DAY($date) } 들어옴
