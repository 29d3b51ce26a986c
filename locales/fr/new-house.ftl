### Draft: to be reviewed by a native speaker.

waiting =
    Déjà enregistré par vous, en attente de vérification :
    { $lines }
village = Dans quel village ou quartier est la maison ? Juste son nom, par exemple : Jiangdong.
village-title = Village ou quartier
village-again = « { $typed } » n'a pas été trouvé. Écrivez-le autrement, seulement le nom du village ou du quartier. Si vous ne le connaissez pas, on peut vous aider.
    .help = Demander de l'aide
village-again-title = Village ou quartier
village-help = Très bien. Quelqu'un vous aide à trouver l'adresse, puis vous continuez.
no-such-village = « { $typed } » n'a pas été trouvé. Écrivez seulement le nom du village ou du quartier ; il est sur le titre de propriété, ou demandez à un voisin.
which-village =
    { $count ->
        [1] Est-ce celui-ci ?
       *[other] Plusieurs ont ce nom. Lequel est-ce ?
    }
    .none = Aucun de ceux-là
which-village-title = Quel village
place = Quelle est l'adresse ? S'il n'y a pas de numéro, dites comment trouver, par exemple : deuxième maison après le magasin.
place-title = Adresse
type = Quelle sorte de maison est-ce ?
    .unsure = Je ne sais pas
type-title = Sorte de maison
letting = Est-elle louée maintenant ?
    .let = Oui, louée
    .vacant = Vide, à louer
    .owner_only = J'y habite, pas louée
letting-title = Situation
how-let = Comment louez-vous ?
    .whole = Entière, à un ménage
    .by-room = Chambre par chambre
how-let-title = Façon de louer
owner-lives = Votre famille habite-t-elle aussi dans cette maison ?
    .yes = Oui
    .no = Non
owner-lives-title = J'y habite aussi
rooms = Combien de chambres sont louées ou à louer ?
rooms-title = Chambres
beds = Combien de lits en tout ?
beds-title = Lits
area = Combien de mètres carrés pour la partie louée ? À peu près suffit.
area-title = Surface
floors = Combien de niveaux a la maison, rez-de-chaussée compris ?
floors-title = Niveaux
corridors = Combien de couloirs ? S'il n'y en a pas, écrivez 0.
corridors-title = Couloirs
manager = Quelqu'un d'autre s'occupe-t-il de cette maison pour vous ? Si oui, écrivez son nom.
    .skip = Non, je m'en occupe
manager-title = Qui s'en occupe
name = Votre nom, comme sur le document.
name-title = Votre nom
phone = Votre mobile. Un agent de quartier vous appelle pour vérifier ; après, ce numéro confirme que c'est vous.
phone-title = Votre mobile
check = Relisez. Si une ligne est fausse, touchez-la pour la changer ; si tout est juste, envoyez.
    .send = Tout est juste, envoyer
noted = C'est noté : { $address }. Un agent de quartier vous contacte avant le { DAY($date) } ; c'est enregistré seulement après sa vérification. Jusque-là, vous verrez ici « en attente ».
