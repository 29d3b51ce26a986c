### Draft: to be reviewed by a native speaker.

who = { $address }: 어느 분인가요?
    .more = 더 보기
    .none = 여기에 없어요
not-there = 이 세입자를 찾지 못했습니다. 이미 처리되었을 수 있습니다.
not-listed = { $address }에는 이분이 등록되어 있지 않습니다. 여기 살던 분이면 먼저 알려 주세요.
card = 이분이 가진 카드: { $numbers }. 돌려받으셨나요?
    .back = 돌려받았어요
    .not-yet = 아직이에요
gone = { $place }, 성이 { $surname }인 세입자가 나갔나요?
    .left = 나갔어요
    .stays = 아니요, 아직 살아요
    .unsure = 잘 모르겠어요
left-on = 언제 나갔나요?
noted-left =
    적어 두었습니다: { $place }, 성이 { $surname }인 세입자 나감. 본인에게도 물어보고, 말이 다르면 동네 담당자가 확인합니다. { $card ->
        [back] 카드는 돌려받았습니다.
        [out] 카드는 아직 돌려받지 못했습니다. 받으시면 다시 와서 적어 주세요.
       *[none] { "" }
    }
    .check-out = 한 분 더 하기
noted-stays =
    적어 두었습니다: { $place }, 성이 { $surname }인 세입자 아직 삶. { $card ->
        [back] 카드는 돌려받았습니다. 필요하면 다시 주세요.
       *[none] { "" }
    }
    .check-out = 한 분 더 하기
noted-unsure =
    적어 두었습니다. { $card ->
        [back] 카드는 돌려받았지만, 그것만으로 나간 것으로 보지 않습니다.{ " " }
       *[none] { "" }
    }{ $place }, 성이 { $surname }인 세입자는 아직 사는 것으로 해 둡니다. 알게 되시면 다시 알려 주세요.
    .check-out = 한 분 더 하기
