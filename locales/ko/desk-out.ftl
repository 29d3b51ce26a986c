### Draft: to be reviewed by a native speaker.

left-on = { $place }, { $surname } 씨는 언제 나갔습니까?
with-you = { $surname } 씨가 앞에 있습니까? 있으면 본인의 말로 적습니다.
    .here = 네, 본인이 말합니다
    .gone = 아니요
noted-here = 본인이 말한 것으로 적었고 데스크가 도왔다고 표시했습니다. 담당자가 확인하면 반영됩니다.
    .desk-guests = 다른 분
noted-gone = 적었습니다: 데스크가 { $surname } 씨가 나갔다고 말했습니다. 담당자가 확인하며 그때까지 등록은 그대로입니다.
    .desk-guests = 다른 분
not-there = 명단에 없습니다. 이미 나갔을 수 있습니다.
    .desk-guests = 다른 분
