### Draft: to be reviewed by a native speaker.

words = Que voulez-vous dire à l'agent de quartier ? Écrivez, ou envoyez une photo. Les jours de travail, { $hours }, quelqu'un lit ; la réponse vient ici en { $days } jours de travail au plus. Urgence : appelez le 110 ou le 119.
    .done = Ne rien écrire
more = Bien reçu, transmis à l'agent de quartier. Écrivez encore si vous voulez ; quand c'est fini, répondez « Terminé ».
    .done = Terminé
ended = Très bien. La réponse de l'agent de quartier viendra ici.
nothing-sent = Très bien, rien n'a été envoyé.
