### Draft: to be reviewed by a native speaker.

desk =
    { $name }
    곳: { $place }
    시간: { $hours }
    전화: { $phone }
    하는 일: { $services }
ask-there = 가서 물어보세요
no-desk = 사시는 곳에는 아직 임대 안내 데스크가 없습니다. 하실 일이 있으면 도움을 요청하셔도 됩니다.
next = 가실 때 신분증을 가져가세요.
