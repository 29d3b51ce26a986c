### Draft: to be reviewed by a native speaker.

no-pact = Здесь нет правил, которые нужно прочесть.
read-first = { $title }: прочтите, пожалуйста, это полминуты.
part = { $text }
read = Прочли?
    .agree = Прочтено, согласие даю
    .later = Прочесть потом
come-back = Хорошо, подождёт, останется в меню.
agreed = Записали, действует до { FULLDAY($date) }.
