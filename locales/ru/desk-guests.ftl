### Draft: to be reviewed by a native speaker.

who = { $address }: кто именно?
    .new = Человек здесь: помочь заявить
    .report = Человека нет: сообщает стойка аренды
    .more = Ещё
undeclared = { $place }, { $surname }. Сам ещё не заявил; можно помочь.
    .declare = Помочь заявить
    .desk-out = Съехал
    .desk-guests = Другой
declared = { $place }, { $surname }. Уже заявил сам.
    .desk-out = Съехал
    .desk-guests = Другой
permit-now = { $place }, { $surname }. С { DAY($date) } можно просить вид на жительство. Скажите человеку; решать ему.
    .desk-out = Съехал
    .desk-guests = Другой
permit-later = { $place }, { $surname }. С { DAY($date) } можно просить вид на жительство.
    .desk-out = Съехал
    .desk-guests = Другой
