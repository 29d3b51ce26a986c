### Draft: to be reviewed by a native speaker.

acknowledge = Прочитано
relayed = ({ $issuer }, { FULLDAY($date) }, { $time }, { $level })
level-serious = серьёзная опасность
level-over = опасность снята
hints-campaign = Есть сообщение ({ $kind }). Отсканируйте табличку у двери и прочитайте на открывшейся странице.
kind-education = безопасность
kind-case = случай из жизни
kind-inspection = приход с проверкой
kind-good-practice = полезный опыт
kind-news = новости
kind-fire = угроза пожара
kind-gas = угроза утечки газа
kind-weather = непогода
kind-evacuation = эвакуация
kind-evacuation-over = возвращение домой
kind-supply = отключение воды или света
