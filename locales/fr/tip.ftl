### Draft: to be reviewed by a native speaker.

anonymous = Vous n'avez pas à donner votre nom. Nous ne gardons aucun lien entre cette discussion et le signalement, donc personne ne peut vous rappeler. Si un crime est en cours, appelez le 110.
kind = C'est à propos de quoi ?
    .more = Voir la suite
    .other = Autre chose
    .tip = Un danger : vélo, sortie bloquée
place = Où est-ce ? L'adresse, ou ce qu'il y a à côté.
words = Qu'avez-vous vu, et quand ? Seulement ce que vous avez vu. Ne devinez pas qui c'est, pas de noms.
kept =
    Bien reçu ; nous transmettons au service responsable. Votre code : { $code }
    Notez-le ou faites une capture d'écran maintenant : il n'est montré qu'une fois. Avec lui, vous voyez le résultat ; s'il y a une récompense, elle se retire aussi avec lui.
    .tip = Voir le résultat avec le code
tip-code = Tapez le code reçu lors du signalement : dix lettres et chiffres.
unknown-code = Ce code n'a pas été trouvé. Regardez encore : un signe en trop ou en moins ?
    .tip = Retaper le code
is-received = Votre signalement du { DAY($date) } est arrivé ; personne n'est encore allé voir.
is-looked-into = Votre signalement du { DAY($date) } est en cours de vérification.
is-passed-on = Votre signalement du { DAY($date) } a été transmis au service responsable.
is-closed = Votre signalement du { DAY($date) } a été vérifié et il est terminé.
reward-none = Il n'y a pas de récompense pour cela en ce moment.
reward-proposed = Une récompense est proposée, mais pas encore décidée.
reward-granted = Il y a une récompense. Allez la chercher au centre de services avec ce code ; pas besoin de dire votre nom.
reward-paid = La récompense a déjà été retirée.
refused-too-many-tips = Beaucoup de signalements pour cette maison aujourd'hui, nous n'en prenons plus pour l'instant. Si quelque chose se passe maintenant, appelez le 110 ; sinon revenez demain.
