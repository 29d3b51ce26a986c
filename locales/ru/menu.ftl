### Draft: to be reviewed by a native speaker.

to-dos =
    { $count ->
        [one] У вас { $count } дело
        [few] У вас { $count } дела
       *[other] У вас { $count } дел
    }. Нажмите на дело, чтобы начать.
nothing-due = Срочных дел у вас сейчас нет. Что вы хотите сделать?
desk = Этот чат — ваше рабочее место. Что ждёт на вашем участке, смотрите в «Дела на сегодня».
more = Есть ещё вот это.
due = До { DAY($date) } · { $what }
late = Срок был { DAY($date) } · { $what }
still-here = Съезжаю или ещё живу здесь
next-page = Ещё
first-page = На первую страницу
role-officer = Дела сотрудника
role-employer = Дела работодателя
role-agent = Дела агента
role-property_manager = Дела управляющей компании
role-operator = Дела компании-оператора
role-service_station = Дела пункта по аренде
role-rental_supermarket = Дела супермаркета аренды
role-desk = Дела стойки аренды
role-landlord = Дела хозяина жилья
role-tenant = Дела жильца

of-whom = { $surname }, с { DAY($date) }
