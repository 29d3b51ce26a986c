### Draft: to be reviewed by a native speaker.

acknowledge = 확인했습니다
relayed = ({ $issuer }, { FULLDAY($date) } { $time } 발표, { $level })
level-serious = 심각
level-over = 해제
hints-campaign = 알림이 있습니다({ $kind }). 문 앞 표지판을 스캔하고 열리는 페이지에서 보세요.
kind-education = 안전 안내
kind-case = 실제 사례
kind-inspection = 방문 점검
kind-good-practice = 좋은 방법
kind-news = 소식
kind-fire = 화재 경보
kind-gas = 가스 경보
kind-weather = 날씨 경보
kind-evacuation = 대피
kind-evacuation-over = 귀가
kind-supply = 단수·단전
