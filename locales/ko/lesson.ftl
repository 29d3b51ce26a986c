### Draft: to be reviewed by a native speaker.

no-such-lesson = 이 수업을 찾지 못했습니다. 새것으로 바뀌었을 수 있습니다.
which-lesson = 어느 수업을 배우시겠어요?
begin = { $title }: 카드 { $cards }장, 문제 { $questions }개. 중간에 멈췄다가 다음에 이어서 배우셔도 됩니다.
card =
    { $text }
    
    ({ $count }장 가운데 { $place }번째)
    .next = 알겠어요, 다음 카드
    .again = 다시 보기
quiz = { $count }문제 가운데 { $place }번. { $question }
right = 맞습니다. { $why }
wrong = 많은 분이 잘못 고르는 문제입니다. { $why }
known = 다 배우셨습니다. { $asked }문제 가운데 { $right }문제를 맞히셨습니다. “알겠어요”를 누르시면 배우신 것으로 적어 둡니다.
    .known = 알겠어요, 적어 주세요
    .again = 처음부터 다시 배우기
holds-until = 적어 두었습니다. { FULLDAY($date) }까지 유효합니다. 끝나기 전에 다시 알려 드립니다. 학습 증명서는 이 페이지에 있고 인쇄할 수 있습니다.
    .places = 가까운 무료 교육 장소
