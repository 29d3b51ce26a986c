### Draft: to be reviewed by a native speaker.

no-such-lesson = Такого урока не нашлось, возможно, есть новый.
which-lesson = Какой урок?
begin = { $title }: карточек — { $cards }, вопросов — { $questions }. Можно прерваться и продолжить потом.
card =
    { $text }
    
    ({ $place } из { $count })
    .next = Понятно, дальше
    .again = Прочесть ещё раз
quiz = Вопрос { $place } из { $count }. { $question }
right = Верно. { $why }
wrong = Здесь ошибаются многие. { $why }
known = Готово: верных ответов { $right } из { $asked }. Нажмите «Понятно» — и мы запишем, что урок пройден.
    .known = Понятно, записать
    .again = Пройти с начала
holds-until = Записали, действует до { FULLDAY($date) }. Напомним заранее. Справка об уроке — на этой странице, её можно распечатать.
    .places = Где рядом учат бесплатно
