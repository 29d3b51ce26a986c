### Draft: to be reviewed by a native speaker.

plate = 순찰하는 곳의 문패를 스캔하거나 문패의 코드를 입력해 주세요.
work = { $address }: 이번 순찰은 무엇입니까?
found = { $address }, { $what }. 어떻습니까?
    .fine = 문제 없음
    .wrong = 문제 있음
note = 무엇이 문제입니까? 한 줄이면 됩니다.
photo = 사진을 찍으시겠습니까? 선택 사항입니다.
    .skip = 안 찍음
noted-fine = 적었습니다. 오늘 { $count }곳을 순찰했습니다.
    .patrol = 다음 곳
noted-wrong = 적었습니다. 오늘 { $count }번째입니다. 위험도 신고해 주시면 처리됩니다.
    .hazard = 위험 신고
    .patrol = 다음 곳
not-here = 귀사가 관리하는 곳의 문패가 아니거나, 여기는 문패 순찰이 필요하지 않습니다.
