### Draft: to be reviewed by a native speaker.

no-pact = 여기에는 읽을 규약이 없습니다.
read-first = { $title }, 읽어 주세요. 30초쯤 걸립니다.
part = { $text }
read = 다 읽으셨나요?
    .agree = 다 읽었고 동의해요
    .later = 나중에 볼게요
come-back = 네, 메뉴에 남아 있습니다.
agreed = 적어 두었습니다. { FULLDAY($date) }까지 유효합니다.
