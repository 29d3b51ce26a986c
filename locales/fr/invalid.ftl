### Draft: to be reviewed by a native speaker.

invalid-empty = Nous n'avons encore rien reçu. Quelques mots suffisent. Pour changer la réponse d'avant, répondez « retour ».
invalid-too-short = C'est un peu court : il faut au moins { $least } caractères, avec un peu plus de détails. Si vous ne savez pas quoi écrire, répondez « aide ».
invalid-too-long = C'est un peu long : { $most } caractères au maximum. Gardez l'important, par exemple seulement le lieu. Si vous ne savez pas quoi écrire, répondez « aide ».
invalid-choice = Cela ne correspond à aucun choix ci-dessous. Touchez un choix, ou tapez son numéro, par exemple 1. Si rien ne va, répondez « aide ».
invalid-several = Une partie ne correspond pas aux choix ci-dessous. Tapez leurs numéros avec des virgules, par exemple 1,3. S'il n'y en a aucun, tapez none.
invalid-several-least = Il faut choisir au moins { $least } réponse(s). Tapez les numéros avec des virgules, par exemple 1,3. Si vous ne savez pas, répondez « aide ».
invalid-yes-no = Ici, répondez seulement oui ou non, avec les boutons. En cas de doute, répondez « aide » et on vous dira comment choisir.
invalid-review = Cela ne correspond à aucune ligne. Si tout est juste, choisissez « envoyer ». Pour changer une ligne, tapez son numéro, par exemple 2. Pour faire une pause, répondez « arrêter » : tout est gardé.
invalid-whole = Ici, il faut un nombre de { $least } à { $most }, par exemple 2. En cas de doute, mettez un nombre approximatif.
invalid-whole-range = Ce nombre n'est pas entre { $least } et { $most }. Regardez encore, par exemple { $least }. Si c'est vraiment plus, mettez le plus proche et demandez à nos agents de corriger.
invalid-area = Ici, il faut des mètres carrés, par exemple 12.5. En cas de doute, mettez à peu près.
invalid-area-range = La surface doit être entre { $least } et { $most } mètres carrés, par exemple 12.5. Vérifiez l'unité ; en cas de doute, mettez à peu près.
invalid-date = Nous n'avons pas compris le jour. Il faut un jour comme { DAY($example) }, tapé en chiffres : année-mois-jour, par exemple 2023-06-01. Si vous ne savez plus, mettez le jour le plus proche.
invalid-date-unreal = Ce jour n'existe pas dans le calendrier. Vérifiez le mois et le jour, par exemple { DAY($example) }. Si vous ne savez plus, mettez le jour le plus proche.
invalid-date-year = Mettez aussi l'année, par exemple { FULLDAY($example) }. Tapez en chiffres : année-mois-jour. Vous pouvez copier la date du document.
invalid-date-early = Ce jour est trop tôt : au plus tôt le { FULLDAY($earliest) }. Vérifiez l'année. Si c'était vraiment avant, mettez ce jour-là.
invalid-date-late = Ce jour est trop tard : au plus tard le { FULLDAY($latest) }. Vérifiez le mois et l'année. Si ce n'est pas encore décidé, revenez quand ce sera décidé.
invalid-phone = Nous n'avons pas reconnu ce numéro. Un mobile a 11 chiffres, par exemple 199 0000 0123 ; un fixe a besoin de l'indicatif, par exemple 0574 pour Ningbo. Pas de téléphone ? Mettez celui d'un parent.
invalid-phone-length = Un mobile chinois a 11 chiffres, par exemple 199 0000 0123 ; vous en avez tapé { $got }. Comptez encore une fois. Pas de mobile ? Mettez celui d'un parent.
invalid-phone-area = Pour un fixe, mettez l'indicatif devant, par exemple 0574 pour Ningbo. Si vous ne le savez pas, mettez un mobile.
invalid-phone-foreign = Nous n'avons pas reconnu ce numéro étranger. Vérifiez l'indicatif du pays après + et le reste, par exemple +44 7700 900123. Un mobile chinois va aussi.
invalid-phone-id = Cela ressemble à un numéro de document. Ici, il faut un téléphone, par exemple 199 0000 0123. Pas de téléphone ? Mettez celui d'un parent.
invalid-name-digits = Pas de chiffres dans un nom. Écrivez-le comme sur le document, par exemple Diallo Amadou. Le numéro du document est demandé après.
invalid-name-characters = Ici, seulement le nom, comme sur le document, par exemple Diallo Amadou. Si une lettre ne se tape pas, écrivez une lettre proche et dites-le à nos agents.
invalid-signature = La signature doit être pareille au nom enregistré : « { $name } ». Tapez-le exactement comme ça. Si ce nom est faux, ne signez pas encore : répondez « aide ».
invalid-division = Écrivez la province, la ville et le district comme dans le livret hukou, par exemple Guizhou, Zunyi, Bozhou, ou le code à 6 chiffres, par exemple 330282. Si vous ne savez plus le district, la ville suffit d'abord.
invalid-photo = Ici, il faut une photo : prenez-la, ou choisissez-la dans l'album, par exemple de toute la porte. Si elle ne part pas, répondez « aide ».
invalid-location = Nous n'avons pas reçu de position. Touchez « envoyer ma position », ou écrivez latitude et longitude, par exemple 30.17,121.26. Si vous ne savez pas faire, répondez « aide ».
invalid-id-length = Un numéro d'identité a 18 signes et finit par exemple par 001X ; vous en avez tapé { $got }. Comptez encore avec le document en main. Pour un autre document, répondez « retour ».
invalid-id-fifteen = C'est un ancien numéro à 15 chiffres. Maintenant il en faut 18, qui finissent par exemple par 001X : c'est sur la carte d'identité ou le livret hukou. Si vous avez seulement l'ancienne carte, répondez « retour » et choisissez « perdu » : nos agents chercheront.
invalid-id-characters = Le numéro a seulement des chiffres et des lettres, par exemple 001X à la fin. Recopiez-le du document. Pour un autre document, répondez « retour ».
invalid-id-birth = Les signes 7 à 14 sont la date de naissance, par exemple 19900101 ; ceux que vous avez tapés n'y ressemblent pas. Vérifiez avec le document. Pour un autre document, répondez « retour ».
invalid-id-check-digit = Un des 18 signes n'est pas bon. Vérifiez-les un par un avec le document, par exemple si le dernier est un chiffre ou X. Pour un autre document, répondez « retour ».
invalid-id-birth-certificate = Le numéro est en haut à droite de l'acte de naissance : souvent une lettre et 9 chiffres, par exemple Z990000001. Si vous ne le trouvez pas, répondez « retour » et choisissez un autre document.
invalid-id-passport-cn = Un numéro de passeport chinois a 9 signes, par exemple E90000001, sans les lettres I et O. Vérifiez avec le passeport. Pour un autre document, répondez « retour ».
invalid-id-hkmo-permit = Le numéro du permis est H ou M et 8 chiffres, par exemple H90000001. Vérifiez avec le document. Pour un autre document, répondez « retour ».
invalid-id-taiwan-permit = Le numéro du permis a 8 chiffres, par exemple 90000001. Vérifiez avec le document. Pour un autre document, répondez « retour ».
invalid-id-hmt-residence = Le numéro du permis de résidence a 18 signes et commence par 81, 82 ou 83, par exemple 810000. Si vous avez un permis de voyage, répondez « retour » et choisissez-le.
invalid-id-foreign-permanent = Le numéro de la carte a 18 signes et commence par 9 ; sur les anciennes cartes, 3 lettres et 12 chiffres. Par exemple un 9, puis encore 17 signes. Vérifiez. Pour un autre document, répondez « retour ».
invalid-id-passport-foreign = Un numéro de passeport a de 5 à 20 lettres et chiffres, par exemple P9000001, en haut à droite de la page avec la photo. Si vous ne le trouvez pas, répondez « aide ».
invalid-nationality = Nous n'avons pas reconnu ce pays. Écrivez son nom, par exemple Sénégal ou Mali, ou les trois lettres du passeport, par exemple SEN.
invalid-nationality-own = Avec un passeport chinois ou un document de Hong Kong, Macao ou Taïwan, ceci n'est pas nécessaire. Répondez « retour » ou ouvrez le menu, et choisissez « Déclarer mon adresse ».
invalid-lines-many = { $most } personnes au maximum à la fois, ici il y en a plus. Envoyez en plusieurs fois, par exemple d'abord la première moitié.
invalid-lines = Aucun numéro d'identité trouvé. Une personne par ligne : nom, numéro d'identité, téléphone, chambre. Vous pouvez aussi coller depuis un tableau.
invalid-lines-name = Le nom de la personne { $n } n'est pas lisible. Mettez le nom avant le numéro d'identité.
invalid-lines-number = Le numéro d'identité de la personne { $n } n'est pas bon. Vérifiez avec le document. Pour un autre document, déclarez la personne seule.
invalid-lines-day = La date de la personne { $n } n'est pas lisible. Écrivez-la comme 2023-06-01.
invalid-lines-twice = Un numéro d'identité est là deux fois. Gardez une seule ligne.
invalid-credit-length = Le code unifié de crédit social a 18 signes ; celui-ci en a { $got }. Regardez en haut à droite de la licence commerciale.
invalid-credit-code = Un signe de ce code unifié de crédit social n'est pas bon. Vérifiez avec la licence commerciale, ou choisissez « Ne pas remplir ».

invalid-moment = Nous n'avons pas lu le jour et l'heure. Écrivez les deux, par exemple : hier 21:00.

invalid-moment-late = Il est { $now } heures passées ; cette heure-là n'est pas encore venue. Écrivez l'heure d'arrivée ; si la personne n'est pas encore là, revenez après.

invalid-period = Nous n'avons pas trouvé deux dates. Écrivez l'entrée et la fin du séjour, par exemple : 2023-06-01 au 2023-12-31.
