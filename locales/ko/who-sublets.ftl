### Draft: to be reviewed by a native speaker.

sure = { $address }, 다른 사람이 재임대하고 관리하나요? 그 사람이 직접 등록하게 해 주세요. 그 뒤로는 그 사람이 세입자를 알리고 확인합니다. 집주인이시면 초대가 곧 동의이고, 본인도 재임대하시는 분이면 집주인에게 따로 묻습니다.
    .yes = 네, 초대를 보낼게요
    .no = 동의한 적 없거나 사실이 아니에요
left-as-is = 네, 바꾸지 않았습니다. 동의 없이 재임대하는 사람이 있으면 동네 담당자에게 알려 주세요.
made = 초대를 만들었습니다. 링크를 그분에게 보내시거나 이 코드를 스캔하게 해 주세요. 한 사람이 한 번, { $days }일 동안 쓸 수 있습니다.
made-telegram = 그분이 Telegram을 쓰면 이 링크를 보내셔도 됩니다.

# Roles beside tenant and landlord
whose = { $address }: 전대에 동의하신 분들입니다.
    .new = 다른 사람 초대
withdraw = { DAY($date) }에 { $surname } 씨의 전대에 동의하셨습니다. 거두시겠습니까? 담당자가 양쪽과 이야기하며, 사는 분들에게는 아직 변화가 없습니다.
    .withdraw = 거둡니다
    .keep = 그대로 둡니다
withdrawn = 적었습니다: 동의를 거두셨고 { $surname } 씨에게 알렸습니다. 담당자가 양쪽과 이야기합니다.
