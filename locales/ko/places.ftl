### Draft: to be reviewed by a native speaker.

no-home = 어디에 사시는지 알아야 가까운 곳을 찾을 수 있습니다. 사는 곳을 신고하시면 바로 볼 수 있고, 동네 담당자에게 물어보셔도 됩니다.
kinds = 가까이에 이런 곳이 있습니다. 어떤 곳을 찾으세요?
kind-training = 무료 안전 교육
kind-charging = 전기자전거 충전
kind-gear = 소방용품 사기
kind-desk = 업무 창구
place =
    { $name }
    { $lines }
line-address = 주소: { $value }
line-hours = 시간: { $value }
line-phone = 전화: { $value }
next-training = 여기서 배우는 것은 무료입니다. 링크가 있으면 먼저 시간을 예약하고 가세요.
next-charging = 전기자전거는 여기서 충전해 주세요. 복도나 방에 들이지 않으면 모두가 안전합니다.
next-gear = 없는 것은 여기서 사도 되고 다른 데서 사도 됩니다. 살 때 품질 합격증이 있는지 봐 주세요.
next-desk = 가실 때 신분증을 가져가세요.
other-kinds = 가까운 다른 곳
none = 가까이에 그런 곳이 있는지 아직 모릅니다. 동네 담당자가 동네를 잘 아니 물어보세요.
