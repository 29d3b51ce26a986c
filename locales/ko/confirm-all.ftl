### Draft: to be reviewed by a native speaker.

list =
    본인 이름으로 된 집은 { $count }곳이고, 이렇게 기록되어 있습니다.
    { $lines }
more-houses = 여기 나오지 않은 { $count }곳도 함께 확인합니다.
line =
    { $address }: { $count }명 ({ $people }{ $more ->
        [yes] { " " }등
       *[no] { "" }
    })
line-empty =
    { $address }: { $letting ->
        [let] 등록된 사람 없음
        [vacant] 비어 있음
        [owner_only] 직접 삶
        [stopped] 세 안 놓음
       *[sold] 팔았음
    }
comma = { ", " }
right = 모두 맞나요?
    .right = 모두 맞아요
    .changed = 바뀐 것이 있어요
    .later = 다른 날에 볼게요
noted-later = 네, 나중에 하세요.
confirmed = 적어 두었습니다: 집 { $count }곳, { DAY($date) }에 확인하셨습니다. 들어오거나 나가는 사람이 있으면 언제든 알려 주세요.
what-changed = { $address }, 무엇이 바뀌었나요?
    .report = 들어온 사람이 있어요
    .left = 나간 사람이 있어요
    .letting = 비었거나, 세를 안 놓거나, 팔았어요
    .confirm-all = 고쳤어요, 다시 확인

new-one = { $label }, { DAY($date) } 들어옴, 새 신고

new-undated = { $label }, 새 신고

new-people = 이 가운데 { $count }명은 새로 신고해 아직 확인 전입니다. 모두 맞다고 하시면 이분들도 여기 산다고 확인하신 것이 되어 한 명씩 확인하지 않으셔도 됩니다.
