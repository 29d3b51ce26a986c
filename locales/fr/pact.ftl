### Draft: to be reviewed by a native speaker.

no-pact = Il n'y a pas de charte à lire ici.
read-first = { $title } : lisez, environ une demi-minute.
part = { $text }
read = Vous avez tout lu ?
    .agree = J'ai lu, je suis d'accord
    .later = Plus tard
come-back = Très bien, cela reste dans le menu.
agreed = C'est noté, valable jusqu'au { FULLDAY($date) }.
