### Draft: to be reviewed by a native speaker.

waiting =
    등록하신 것 가운데 확인을 기다리는 집입니다.
    { $lines }
plate = 어느 집을 재임대하시나요? 문패에 적힌 코드를 써 주세요.
plate-title = 문패에 적힌 코드
plate-unknown = “{ $typed }” 코드를 찾지 못했습니다. 문패를 보고 다시 확인해 주세요.
no-such-plate = 이 문패를 찾지 못했습니다. 문패가 없는 집은 주소로 등록할 수 있습니다.
    .new-house = 주소로 등록
consent = { $address }: 집주인이 재임대에 동의한다고 쓴 것이 있나요? 없어도 등록할 수 있고, 동네 담당자가 집주인에게 물어봅니다.
    .paper = 있어요, 사진으로 보여 드릴게요
    .none = 쓴 것은 없어요
paper = 집주인이 쓴 동의서나, 재임대에 동의한다고 적힌 계약서 쪽을 찍어 주세요.
rooms = 방을 몇 개 재임대하시나요?
    .skip = 잘 모르겠어요
rooms-too-many = 이 집은 { $most }칸으로 등록되어 있습니다. 다시 보시거나 “잘 모르겠어요”를 눌러 주세요.
name = 본인 이름을 신분증에 있는 대로 써 주세요.
name-title = 본인 이름
phone = 본인 휴대폰 번호를 써 주세요. 동네 담당자가 확인할 때 전화드리고, 앞으로 본인 확인에도 씁니다.
phone-title = 본인 휴대폰
noted = 적어 두었습니다: { $address } 재임대. 동네 담당자가 { DAY($date) }까지 확인합니다. 확인한 뒤에는 세입자를 알려 주셔야 하고, 할 일은 집주인과 같습니다.
