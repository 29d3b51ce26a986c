### Draft: to be reviewed by a native speaker.

desk =
    { $name }
    Где: { $place }
    Когда: { $hours }
    Телефон: { $phone }
    С чем помогут: { $services }
ask-there = спросите на месте
no-desk = Там, где вы живёте, стойки аренды пока нет. Можно попросить о помощи.
next = Возьмите с собой документ.
