### Draft: to be reviewed by a native speaker.

danger-first = Fumée, feu ou odeur de gaz : sortez d'abord, puis appelez le 119 une fois dehors. Un blessé : 120. Violence : 110. Ici, on ne peut pas appeler les secours.
kind = Qu'avez-vous vu ?
    .more = Voir la suite
    .other = Un autre danger
    .tip = Autre chose que la sécurité
which-house = À quelle maison ?
    .elsewhere = Ailleurs
place = Où est-ce ? L'adresse, ou ce qu'il y a à côté.
where = À quel endroit ?
    .public = Couloir, sortie, voie pompiers
    .house = Autre partie commune
    .room = Dans une chambre
    .other = Hors de la maison
public-place = Lequel ?
    .fire-lane = Voie des pompiers
    .ladder-ground = Place de l'échelle des pompiers
    .passage = Couloir de sortie
    .stairs = Escalier
    .exit = Sortie de secours
    .lobby = Palier d'ascenseur ou d'escalier
act = Quel est le problème ?
    .blocked = C'est bloqué
    .occupied = C'est encombré
    .locked = C'est fermé à clé
    .else = Autre chose
known = Quelqu'un a déjà signalé la même chose ici : { $place }, le { DAY($date) }, numéro { $number }.
same = Est-ce la même chose ? Si oui, touchez son numéro, et nous vous dirons aussi le résultat.
    .new = Non, c'est autre chose
photo = Prenez une photo, c'est plus clair. Pas de visage ni de document. Pas obligatoire.
    .skip = Pas de photo
words = Autre chose à dire ? Par exemple à quelle heure, depuis combien de temps. Pas de noms de personnes. Pas obligatoire.
    .skip = Rien d'autre
thanks =
    Merci, bien reçu. Numéro { $number }. Quelqu'un va voir au plus tard le { DAY($date) }, puis nous vous disons le résultat.
    Nous ne disons ni au propriétaire ni aux voisins qui vous êtes.
    .hazard = Signaler autre chose
    .places = Où recharger tout près
refused-too-many-hazards = Beaucoup de signalements d'ici aujourd'hui, nous n'en prenons plus pour l'instant. Si c'est urgent, appelez : incendie 119, sinon votre agent de quartier ; ou revenez demain.
