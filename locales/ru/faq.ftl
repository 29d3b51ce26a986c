### Draft: to be reviewed by a native speaker.

words = О чём хотите спросить? Хватит пары слов, например «потерян документ». Можно и по темам.
    .browse = По темам
topic = О чём вопрос?
found = Может быть, об этом? Нажмите, чтобы прочесть ответ.
of-topic = Об этом часто спрашивают. Нажмите, чтобы прочесть ответ.
more = Есть ещё вот это.
answer =
    { $question }
    { $answer }
    .faq = Спросить ещё
    .grid-worker = Непонятно: спросить работника
nothing-fits = Подходящего ответа не нашлось. Спросите другими словами или напишите работнику квартала.
    .faq = Спросить другими словами
within-working-days =
    { $count ->
        [one] { $count } рабочего дня
       *[other] { $count } рабочих дней
    }
within-days =
    { $count ->
        [one] { $count } дня
       *[other] { $count } дней
    }
within-months =
    { $count ->
        [one] { $count } месяца
       *[other] { $count } месяцев
    }
within-hours =
    { $count ->
        [one] { $count } часа
       *[other] { $count } часов
    }
within-unknown = срока, который установлен на месте
