### Draft: to be reviewed by a native speaker.

who = { $address }: 어느 분입니까?
    .new = 지금 온 분의 신고를 돕기
    .report = 본인이 없어 데스크가 신고
    .more = 더 보기
undeclared = { $place }, { $surname } 씨. 아직 본인이 신고하지 않았습니다. 도와주실 수 있습니다.
    .declare = 신고 돕기
    .desk-out = 이사 갔습니다
    .desk-guests = 다른 분
declared = { $place }, { $surname } 씨. 본인이 신고했습니다.
    .desk-out = 이사 갔습니다
    .desk-guests = 다른 분
permit-now = { $place }, { $surname } 씨. { DAY($date) }부터 거주증을 신청할 수 있습니다. 알려 주세요. 신청 여부는 본인이 정합니다.
    .desk-out = 이사 갔습니다
    .desk-guests = 다른 분
permit-later = { $place }, { $surname } 씨. { DAY($date) }부터 거주증을 신청할 수 있습니다.
    .desk-out = 이사 갔습니다
    .desk-guests = 다른 분
