### Draft: to be reviewed by a native speaker.

how = { $address }, 지금 어떤가요?
    .let = 세놓고 있거나 다시 놓았어요
    .vacant = 비어 있어요
    .owner_only = 직접 살아요
    .stopped = 이제 세 안 놓아요
    .sold = 팔았어요
since =
    { $how ->
        [let] 언제 세를 놓으셨나요?
        [vacant] 언제 비었나요?
        [owner_only] 언제부터 직접 사시나요?
        [stopped] 언제부터 세를 안 놓으시나요?
       *[sold] 언제 파셨나요?
    }
owner-lives = 집주인님 가족도 거기 사시나요?
    .yes = 살아요
    .no = 안 살아요
noted-let = 적어 두었습니다: { $address }, 세놓고 있음. 들어온 사람이 있으면 알려 주세요.
noted-quiet =
    적어 두었습니다: { $address }, { $how ->
        [vacant] 비어 있음
        [owner_only] 직접 삶
        [stopped] 세 안 놓음
       *[sold] 팔았음
    }. 이제 세입자를 알리라는 알림은 보내지 않습니다. 다시 세를 놓으시면 알려 주세요.
still-listed = 적어 두었습니다. 그런데 { $address }에 아직 세입자 { $count }명이 등록되어 있습니다. 나갔으면 언제인지 알려 주세요.
    .left = 누가 나갔는지 알리기
