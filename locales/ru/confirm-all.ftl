### Draft: to be reviewed by a native speaker.

list =
    { $count ->
        [one] На вас записан { $count } дом
        [few] На вас записаны { $count } дома
       *[other] На вас записано { $count } домов
    }, вот так:
    { $lines }
more-houses =
    { $count ->
        [one] Ещё { $count } дом не показан
        [few] Ещё { $count } дома не показаны
       *[other] Ещё { $count } домов не показаны
    }, но сверяем и их.
line =
    { $address }: { $count } чел. ({ $people }{ $more ->
        [yes] { " " }и другие
       *[no] { "" }
    })
line-empty =
    { $address }: { $letting ->
        [let] никто не записан
        [vacant] пустует
        [owner_only] живёте сами
        [stopped] не сдаётся
       *[sold] продан
    }
comma = { ", " }
right = Всё верно?
    .right = Всё верно
    .changed = Есть изменения
    .later = В другой день
noted-later = Хорошо, подождёт.
confirmed =
    { $count ->
        [one] Записали: { $count } дом
        [few] Записали: { $count } дома
       *[other] Записали: { $count } домов
    }, вы всё сверили { DAY($date) }. Кто-то въедет или съедет — просто скажите.
what-changed = Что изменилось: { $address }?
    .report = Кто-то въехал
    .left = Кто-то съехал
    .letting = Пустует, не сдаётся или продан
    .confirm-all = Готово, сверить ещё раз

new-one = { $label }, с { DAY($date) }, новая заявка

new-undated = { $label }, новая заявка

new-people = Из них новых, ещё не проверенных: { $count }. Если ответите, что всё верно, то подтвердите и их; по одному подтверждать не нужно.
