### Draft: to be reviewed by a native speaker.

way = { $address } : qui est arrivé ?
    .one = Déclarer une personne
    .several = Coller une liste
    .declared = Vérifier qui a déjà déclaré
who = Qui voulez-vous vérifier ?
    .more = Voir la suite
    .none = Pas dans cette liste
not-listed = Si la personne n'est pas dans la liste, elle n'a peut-être pas encore déclaré. Vous pouvez la déclarer.
    .lodged = La déclarer
title-seen = Avez-vous vu le titre de propriété de la maison ?
    .yes = Oui
    .no = Pas encore
contract = Très bien. Pour signer, utilisez le modèle de bail du service du logement.
title-first = Regardez d'abord le titre de propriété avant de faire signer ; utilisez le modèle de bail du service du logement. Cette fois, déclarez quand même la personne.
lines = Une personne par ligne : nom, numéro d'identité, mobile, chambre. Vous pouvez coller depuis un tableau, 30 personnes au plus à la fois.
lines-title = Liste
name = Le nom de la personne, comme sur le document.
name-title = Nom
document = Quel document ? Remplissez avec le document sous les yeux.
    .resident-id = Carte d'identité chinoise
    .temporary-id = Carte d'identité provisoire
    .hmt = Document HK, Macao, Taïwan
    .foreign = Passeport ou résident permanent
    .unseen = Je ne l'ai pas encore vu
document-title = Document
document-kind = Lequel ?
    .hmt-residence = Permis résid. HK/Macao/Taïwan
    .hkmo-permit = Permis de voyage (HK, Macao)
    .taiwan-permit = Permis de voyage (Taïwan)
    .passport-foreign = Passeport étranger
    .foreign-permanent = Carte de résident permanent
see-it-first = Regardez d'abord le document, puis déclarez. Si la personne n'en a pas, nos agents peuvent vérifier son identité en personne.
    .lodged = Je l'ai vu, déclarer
    .help-me = Que nos agents vérifient
id-number = Numéro du document.
id-number-title = Numéro du document
phone = Le mobile de la personne. Pas obligatoire.
    .skip = Ne pas remplir
phone-title = Téléphone
room = Quelle chambre ? Écrivez le numéro, par exemple 301.
room-title = Chambre
moved-in = Arrivée : quel jour ? Tapez la date, par exemple 2023-06-01. S'il y a une date dans la liste, c'est elle qui compte.
moved-in-title = Jour d'arrivée
check = { $address } : Relisez. Si une ligne est fausse, touchez-la pour la changer ; si tout est juste, envoyez.
    .send = Tout est juste, envoyer
reported =
    C'est déclaré : { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }, numéros à partir de { $number }.
    Chaque personne doit aussi déclarer elle-même. Envoyez ce lien, environ 3 minutes.
    .lodged = Déclarer d'autres personnes
foreigner-rule = Avec un passeport étranger, il faut s'enregistrer à { $police } dans les { $hours } heures après l'arrivée dans le logement, soi-même ou par celui qui loge. Apportez le passeport, avec la page du visa ou du tampon d'entrée.
note-phone = Laissez votre téléphone pour qu'un agent vous appelle d'abord. Pas obligatoire.
    .skip = Ne pas donner
foreigner-noted = C'est noté. Un agent vous contacte au plus tard le { DAY($date) }. Ce n'est pas encore l'enregistrement : allez quand même à la police à temps.
