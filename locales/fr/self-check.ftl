### Draft: to be reviewed by a native speaker.

nothing-listed = { $address } : les règles d'ici n'ont pas de liste à contrôler, rien à faire.
begin = Faites le tour de { $address }, environ 3 minutes. Regardez chaque chose et notez ce qui ne va pas. Ce que vous trouvez vous-même n'est pas puni ; réparé tôt, on dort mieux.
gear-state = ({ $n }/{ $count }) { $what } : est-ce là, et ça marche ?
    .fine = Oui, ça marche
    .wrong = Oui, mais cassé ou périmé
    .absent = Il n'y en a pas
hazards = Qu'y a-t-il dans la maison parmi ces choses ? Touchez chacune ; si rien, touchez « J'ai choisi ».
photo-shot = Prenez une photo, trois au plus. S'il n'y a rien à montrer, passez.
    .skip = Plus de photo
note = Autre chose à noter ?
    .skip = Rien d'autre
noted = C'est noté : { $address }, contrôlé le { DAY($date) }. La prochaine fois vers le { DAY($next) } ; nous vous le rappelons.
noted-once = C'est noté : { $address }, contrôlé le { DAY($date) }.
to-mend =
    { $count ->
        [one] { $count } chose manque ou ne marche pas.
       *[other] { $count } choses manquent ou ne marchent pas.
    } Achetez ou remplacez bientôt, puis notez-le dans « Équipement de la maison ».
    .equipment = Équipement de la maison
reported =
    { $count ->
        [one] { $count } danger est noté comme signalé par vous-même.
       *[other] { $count } dangers sont notés comme signalés par vous-même.
    } Ce qui peut se réparer tout de suite, faites-le aujourd'hui ; { $office } regarde et vous dit quoi faire.
end = Merci d'avoir si bien regardé ; tout le monde dort plus tranquille.
    .equipment = Équipement de la maison
