### Draft: to be reviewed by a native speaker.

nothing-listed = { $address }: по здешним правилам оборудование не требуется, записывать нечего.
none-yet = Пока ничего не записано: { $address }. Начнём с первого.
which = Здесь есть вот это: { $address }. Что изменилось?
    .add = Добавить новое
    .more = Ещё
line =
    { $what }, { $number } шт.{ $state ->
        [broken] { " " }(сломано)
       *[works] { "" }
    }
line-dated =
    { $what }, { $number } шт., до { FULLDAY($date) }{ $state ->
        [broken] { " " }(сломано)
       *[works] { "" }
    }
what = Что случилось: { $what }?
    .replaced = Заменено новым
    .broken = Сломано
    .works = Проверено, работает
    .gone = Убрано, больше не нужно
kind = Что добавить?
    .more = Ещё
number = Сколько штук всего?
place = Где это? Например: лестница, второй этаж.
made-on = Когда сделано? Смотрите на наклейке. Год-месяц-день.
    .skip = Не разобрать
expires-on = Когда выходит срок? Год-месяц-день, например 2026-05-01. Напомним заранее.
    .skip = Срока нет
photo = Сделайте фото, так легче сверить.
    .skip = Без фото
noted = Записали: { $address }.
    .equipment = Записать ещё
