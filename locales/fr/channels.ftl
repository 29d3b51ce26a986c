### Draft: to be reviewed by a native speaker.

nobody-yet = Il n'est pas encore confirmé que cette discussion est à vous. Si une autre l'est, tapez le code qu'elle montre.
    .link = Taper le code de l'autre
only-here = En ce moment, seule cette discussion voit vos affaires.
which =
    En plus de celle-ci, { $count ->
        [one] { $count } discussion voit
       *[other] { $count } discussions voient
    } vos affaires ; les rappels vont à la dernière utilisée. Touchez celle que vous n'utilisez plus ou qui n'est pas à vous.
    .more = Voir la suite
    .link = En ajouter une
    .leave-chat = Sortir de cette discussion
    .keep = Ne rien changer
sure = Une fois coupée, cette discussion ne montre plus vos affaires, et ce qui y était commencé est supprimé. La couper ?
    .unlink = Couper
    .keep = Ne pas couper
left-alone = Très bien, rien n'a changé.
unlinked = C'est coupé, on n'y voit plus vos affaires. Les rappels en attente iront à une autre de vos discussions.
kind = Canal
    .web = Page web
    .telegram = Telegram
    .wechat = WeChat
    .sms = SMS
    .other = Autre discussion
one = { $kind }, utilisé le { DAY($date) }
