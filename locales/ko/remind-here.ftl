### Draft: to be reviewed by a native speaker.

no-need = 지금은 누르실 것이 없습니다. 하실 일이 생기면 연락이 닿는 곳으로 알려 드립니다.
