### Draft: to be reviewed by a native speaker.

no-home = Pour trouver un lieu tout près, il faut savoir où vous habitez. Déclarez votre logement et vous verrez la liste ; ou demandez à l’agent de quartier.
kinds = Voici ce qu’il y a près de chez vous. Que cherchez-vous ?
kind-training = Apprendre gratuitement
kind-charging = Recharger un vélo électrique
kind-gear = Acheter du matériel incendie
kind-desk = Guichet
place =
    { $name }
    { $lines }
line-address = Adresse : { $value }
line-hours = Horaires : { $value }
line-phone = Téléphone : { $value }
next-training = Apprendre ici ne coûte rien. S’il y a un lien, prenez d’abord rendez-vous.
next-charging = Rechargez le vélo électrique ici, pas dans le couloir ni dans la chambre : tout le monde est plus en sécurité.
next-gear = Ce qui manque s’achète ici, ou ailleurs si vous préférez. Regardez s’il y a un certificat de qualité.
next-desk = Prenez votre document avec vous.
other-kinds = Autres lieux tout près
none = Nous ne connaissons pas encore de lieu comme cela près de chez vous. L’agent de quartier connaît bien le coin, demandez-lui.
