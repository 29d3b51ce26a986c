### Draft: to be reviewed by a native speaker.

why =
    Selon { $law }, quand un employé commence ou part, l'employeur le déclare dans un délai de { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    } de travail. Seuls la police et les agents qui traitent le dossier voient ce que vous remplissez.
wages = Qui paie le salaire ?
    .us = Nous
    .agency = Une agence d'intérim
agency-reports = Pour les intérimaires, c'est l'agence qui déclare quand ils commencent et partent. S'ils habitent dans votre dortoir, déclarez cela.
    .lodged = Déclarer qui est au dortoir
way = Combien de personnes ?
    .one = Une personne
    .several = Coller une liste
lines = Une personne par ligne : nom, numéro d'identité, mobile, puis la chambre si elle est au dortoir. Vous pouvez coller depuis un tableau, 30 personnes au plus à la fois.
lines-title = Liste
name = Le nom de l'employé, comme sur le document.
name-title = Nom
document = Quel document a l'employé ? Remplissez avec le document sous les yeux.
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
see-it-first = Regardez d'abord le document de l'employé, puis déclarez. S'il n'en a pas, nos agents peuvent vérifier son identité en personne.
    .hire = Je l'ai vu, déclarer
    .help-me = Que nos agents vérifient
foreign-worker = Pour un employé étranger, il y a une autre règle : s'enregistrer au poste de police dans les { $hours } heures après l'arrivée dans le logement. Un agent peut vous contacter.
    .help-me = Qu'un agent me contacte
id-number = Numéro du document.
id-number-title = Numéro du document
phone = Le mobile de l'employé. Pas obligatoire.
    .skip = Ne pas remplir
phone-title = Téléphone
began = Commence quel jour ? Tapez la date, par exemple 2023-06-01.
began-title = Début du travail
ended = Contrat jusqu'à quel jour ? Si ce n'est pas fixé, choisissez « Pas fixé ».
    .skip = Pas fixé
ended-title = Contrat jusqu'au
lodged = Habite-t-il dans votre dortoir ?
    .yes = Oui, au dortoir
    .no = Non
room = Quelle chambre du dortoir ?
room-title = Chambre
check = Relisez. Si une ligne est fausse, touchez-la pour la changer ; si tout est juste, envoyez.
    .send = Tout est juste, envoyer
hired =
    C'est déclaré : { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }. Dites-leur de déclarer aussi leur adresse une fois installés : il suffit de scanner la plaque à la porte.
    .hire = Déclarer d'autres employés
hired-lodged =
    C'est déclaré : { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }, logement au dortoir compris.
    Envoyez-leur ce lien pour qu'ils déclarent leur adresse eux-mêmes, environ 3 minutes.
    .hire = Déclarer d'autres employés
