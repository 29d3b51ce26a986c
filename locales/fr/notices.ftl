### Draft: to be reviewed by a native speaker.

now-sent = Vous recevez des messages d'information sur la sécurité. Les rappels de dates sont à part et arrivent toujours.
now-stopped = Les messages d'information sont arrêtés. Les rappels de dates sont à part et arrivent toujours.
what = Que voulez-vous ?
    .stop = Ne plus en recevoir
    .resume = En recevoir de nouveau
    .leave = Ne rien changer
stopped = Très bien, plus de messages d'information. Les rappels de dates continuent ; la loi en demande certains.
    .notices = J'ai changé d'avis
resumed = Très bien, les messages d'information reprennent, { $most } par mois au plus.
left-alone = Très bien, rien n'a changé.
