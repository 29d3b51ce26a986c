### Draft: to be reviewed by a native speaker.

nothing-asked = Pour { $address }, rien de plus n'est demandé en ce moment.
persons = Combien de personnes habitent à { $address } maintenant ? Adultes et enfants ; le nombre suffit.
persons-title = Nombre de personnes
rooms = Combien de chambres sont louées dans cette maison ?
rooms-title = Chambres louées
beds = Combien de lits en tout ?
beds-title = Lits
corridors = Combien de couloirs ? Un par étage : mettez le nombre d'étages. Aucun : 0.
corridors-title = Couloirs
area = Combien de mètres carrés sont loués en tout ? À peu près suffit.
area-title = Surface louée (m²)
complete-flat = Est-ce un appartement avec sa propre cuisine et ses toilettes ?
    .yes = Oui
    .no = Non
complete-flat-title = Cuisine et toilettes à soi
by-room = Louez-vous chambre par chambre ?
    .yes = Oui
    .no = Non
by-room-title = Loué par chambre
families = Combien de ménages y habitent ? Une personne seule dans une chambre compte pour un.
families-title = Ménages
unrelated-adults = Combien d'adultes n'ont pas de lien de famille entre eux ?
unrelated-adults-title = Adultes sans lien de famille
told-before =
    { $address } : voici ce que vous aviez rempli. C'est toujours juste ?
    { $lines }
    .right = Oui, toujours juste
    .change = Changer
check = Relisez. Si une ligne est fausse, touchez-la pour la changer ; si tout est juste, gardez.
    .send = Tout est juste, garder
group-rental-yes = Selon « { $programme } », { $address } est une location en groupe (qunzufang) : il y a quelques points de plus à respecter.
group-rental-no = Selon « { $programme } », { $address } n'est pas une location en groupe (qunzufang).
group-rental-undetermined = On ne peut pas encore dire si { $address } est une location en groupe (qunzufang) : il manque quelques nombres.
list =
    Selon « { $programme } », { $address } doit avoir :
    { $lines }
line-met = Il y a : { $what }
line-missing = Il manque : { $what }
line-short = Il manque : { $what } (il en faut { $want }, { $have } noté(s))
line-unknown = Pas encore clair : { $what }
what-unknown = « Pas encore clair » : s'il manque un nombre au-dessus, rouvrez ceci quand vous le savez ; pour le reste, nos agents peuvent venir voir.
what-next = Une chose est déjà installée, mais marquée « Il manque » ? Demandez à { $office } d'envoyer quelqu'un ; on corrige après la visite.
    .help-me = Demander une visite
    .places = Où acheter ce qui manque
