### Draft: to be reviewed by a native speaker.

nothing-asked = { $address }에는 지금 더 갖춰야 할 것이 없습니다.
persons = { $address }에는 지금 모두 몇 명이 사나요? 어른과 아이를 모두 세어 수만 써 주세요.
persons-title = 사는 사람 수
rooms = 이 집에서 세놓은 방은 모두 몇 개인가요?
rooms-title = 세놓은 방
beds = 침대는 모두 몇 개인가요?
beds-title = 침대
corridors = 복도가 몇 개인가요? 한 층에 하나면 층수를 쓰시면 됩니다. 없으면 0을 써 주세요.
corridors-title = 복도
area = 세놓은 면적은 모두 몇 제곱미터인가요? 대략 써 주세요.
area-title = 세놓은 면적(제곱미터)
complete-flat = 부엌과 화장실이 따로 있는 집인가요?
    .yes = 예
    .no = 아니요
complete-flat-title = 부엌·화장실 따로 있음
by-room = 방을 하나씩 나누어 세놓나요?
    .yes = 예
    .no = 아니요
by-room-title = 방을 하나씩 세놓음
families = 몇 집이 사나요? 혼자 방 하나를 빌려도 한 집입니다.
families-title = 사는 집(가구) 수
unrelated-adults = 그 가운데 서로 친척이 아닌 어른은 몇 명인가요?
unrelated-adults-title = 친척이 아닌 어른
told-before =
    { $address }, 지난번에 쓰신 것은 이렇습니다. 지금도 맞나요?
    { $lines }
    .right = 그대로예요
    .change = 고칠게요
check = 한번 봐 주세요. 틀린 것이 있으면 그 항목을 눌러 고치시고, 모두 맞으면 저장해 주세요.
    .send = 모두 맞아요, 저장
group-rental-yes = “{ $programme }” 기준으로 { $address }, 집단 임대 주택입니다. 몇 가지를 더 갖춰야 합니다.
group-rental-no = “{ $programme }” 기준으로 { $address }, 집단 임대 주택이 아닙니다.
group-rental-undetermined = { $address }, 집단 임대 주택인지 아닌지는 몇 가지 수가 빠져 있어 아직 말씀드릴 수 없습니다.
list =
    “{ $programme }”에 따라 { $address }에는 이런 것이 있어야 합니다.
    { $lines }
line-met = 있음: { $what }
line-missing = 없음: { $what }
line-short = 모자람: { $what } ({ $want }개 필요, 지금 기록 { $have }개)
line-unknown = 아직 모름: { $what }
what-unknown = “아직 모름”은 앞에서 쓰지 않으신 수가 있다는 뜻이니, 알게 되시면 다시 열어 써 주세요. 다른 것은 담당 직원에게 와서 봐 달라고 하실 수 있습니다.
what-next = 이미 갖췄는데 위에 없다고 되어 있으면 { $office }에 와서 봐 달라고 하세요. 보고 나서 바로 고쳐 드립니다.
    .help-me = 와서 봐 주세요
    .places = 없는 것을 사는 곳
