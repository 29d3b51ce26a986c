### Draft: to be reviewed by a native speaker.

menu = 메뉴|목록|처음으로|할 일|할일
back = 뒤로|이전|이전 단계|되돌아가기
stop = 중지|멈춤|그만|나가기|나중에 하기
opt-out = 수신거부|수신 거부|구독취소|구독 취소
language = 언어|언어 변경|언어 바꾸기
help = 도움말|도움|사용법
greeting = 안녕|안녕하세요|여보세요
emergency = 110|119|120|화재|불이야|경찰|구급차
alarm = 불이 났|불났|살려 주세요|살려주세요|가스 냄새|가스가 새|경찰 불러

go-on = 계속|계속하기|이어서
officer = 담당 직원|담당 직원이에요|경찰관|경찰관입니다
