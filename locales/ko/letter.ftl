### Draft: to be reviewed by a native speaker.

no-letter = 이 집에는 지금 서명할 책임서가 없습니다.
in-force = { $address } 책임서는 이미 서명하셨고 { FULLDAY($date) }까지 유효하니, 지금은 서명하지 않으셔도 됩니다.
in-force-open = { $address } 책임서는 이미 서명하셨으니, 지금은 서명하지 않으셔도 됩니다.
read-first =
    { $title }입니다. 집주인이 서명하는 약속이고, 서명은 무엇을 지켜야 하는지 안다는 뜻입니다.
    처음부터 읽어 주세요. 끝에 이름을 쓰면 서명한 것이 됩니다. 3분쯤 걸립니다.
covers = 본인 이름으로 된 집 { $count }곳이 이 한 번의 서명으로 모두 서명됩니다.
houses = { $list } (모두 { $count }곳)
between = { ", " }
part = { $text }
read = 다 읽으셨나요?
    .sign = 다 읽었어요, 서명하기
    .later = 지금은 안 할게요
signature = 이름을 써 주세요: { $name }. 쓰시면 서명한 것이 되고, 시각과 위의 글을 기록해 둡니다.
come-back = 네, 지금은 서명하지 않습니다. 하고 싶을 때 다시 오세요. 기한은 바뀌지 않습니다.
signed = 서명되었습니다. 번호는 { $number }입니다. 이어서 몇 분 동안 안전을 배워 보실 수 있습니다.
