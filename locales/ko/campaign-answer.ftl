### Draft: to be reviewed by a native speaker.

seen = 네, 보신 것으로 알겠습니다. 감사합니다.
noted = 적어 두었습니다. 감사합니다. 마음이 바뀌면 다시 누르세요.
