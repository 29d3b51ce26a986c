### Draft: to be reviewed by a native speaker.

here = Vous avez scanné : { $address }
before =
    { $police } est responsable ; { $office } s'en occupe. Gratuit, environ 3 minutes, vous pouvez vous arrêter et continuer plus tard.
    Nous demandons : nom, document, téléphone, lieu du hukou ou pays, chambre, jour d'arrivée, raison de la venue{ $workplace ->
        [True] , lieu de travail
       *[False] { "" }
    }. Sans numéro de document, la police ne peut pas vérifier l'identité. Jamais de carte bancaire ni de mot de passe.
before-who-sees = Qui les voit : les policiers qui traitent le dossier et les personnes autorisées ; l'agent de quartier voit seulement le nom de famille et la chambre. Le propriétaire vérifie seulement le nom de famille, la chambre et le jour d'arrivée ; il ne voit ni numéro de document ni téléphone. Si cela vous gêne, choisissez-le à l'envoi. L'employeur que vous nommez ne voit que votre nom de famille.
before-how-long = Combien de temps : tant que vous habitez ici et { $keep } ans après votre départ. Vous pouvez voir, corriger, demander une copie ou la suppression ; ce que la loi oblige à garder vous sera expliqué.
at-window = Très bien. Venez avec votre document à { $office } aux heures d'ouverture. Là aussi, c'est gratuit.
who = Tout est clair ? Alors commençons. Pour qui déclarez-vous ?
    .myself = Pour moi
    .child = Un enfant de moins de { $age } ans
    .relative = Un proche âgé ou handicapé
    .helper = J'aide quelqu'un, qui est d'accord
    .foreigner = J'ai un passeport étranger
    .not-here = Je n'habite pas ici
    .window = Je préfère aller au guichet
    .helper-told = J'aide quelqu'un
who-title = Déclaré pour
guardian-name = D'abord votre nom à vous : vous êtes le parent ou le tuteur de l'enfant.
guardian-name-title = Parent ou tuteur
declarant-name = D'abord votre nom à vous, qui aidez à remplir.
declarant-name-title = Rempli par
division =
    { $origin ->
        [foreign]
            { $who ->
                [myself] De quel pays êtes-vous ? Par exemple : Canada.
                [child] De quel pays est l'enfant ? Par exemple : Canada.
               *[other] De quel pays est cette personne ? Par exemple : Canada.
            }
       *[china]
            { $who ->
                [myself] Où est votre hukou (enregistrement familial) ? Jusqu'au district, par exemple : district de Bozhou, Zunyi, Guizhou.
                [child] Où est le hukou de l'enfant ? Jusqu'au district, par exemple : district de Bozhou, Zunyi, Guizhou.
               *[other] Où est le hukou de cette personne ? Jusqu'au district, par exemple : district de Bozhou, Zunyi, Guizhou.
            }
    }
division-title =
    { $origin ->
        [foreign] Nationalité
       *[china] Lieu du hukou
    }
division-sure = Vous avez écrit « { $division } », nous ne connaissons pas ce lieu. C'est bien ça ?
    .yes = Oui, c'est ça
    .rewrite = Écrire de nouveau
local =
    { $who ->
        [myself] Votre hukou est à { $place } même : vous n'avez pas à faire cette déclaration. Merci d'avoir demandé.
        [child] Le hukou de l'enfant est à { $place } même : pas de déclaration à faire. Merci d'avoir demandé.
       *[other] Le hukou de cette personne est à { $place } même : pas de déclaration à faire. Merci d'avoir demandé.
    }
living =
    { $who ->
        [myself] Comment habitez-vous ici ?
        [child] Comment l'enfant habite-t-il ici ?
       *[other] Comment cette personne habite-t-elle ici ?
    }
    .home = C'est le logement habituel
    .second-home = Parfois ; domicile ailleurs
    .hotel = À l'hôtel (pas location au jour)
    .hospital = Hôpital, malade (pas accompagnant)
    .school = Dortoir d'école (pas externe)
    .short-visit = Proches à hukou local, { $days } j. max.
living-title = Habite ici
exempt-hotel = C'est l'hôtel qui enregistre ses clients ; rien à déclarer. Merci d'avoir demandé. Nous notons seulement que quelqu'un a répondu ainsi, pas qui.
exempt-hospital = C'est l'hôpital qui enregistre ses malades ; rien à déclarer. Bon rétablissement. Nous notons seulement que quelqu'un a répondu ainsi, pas qui.
exempt-school = C'est l'école qui enregistre les élèves de son dortoir ; rien à déclarer. Merci d'avoir demandé. Nous notons seulement que quelqu'un a répondu ainsi, pas qui.
exempt-short-visit = Jusqu'à { $days } jours chez des proches dont le hukou est ici : rien à déclarer. Si le séjour dure plus longtemps, revenez. Nous notons seulement que quelqu'un a répondu ainsi, pas qui.
name =
    { $who ->
        [myself] Votre nom, comme sur le document.
        [child] Le nom de l'enfant, comme sur le document.
        [relative] Le nom de votre parent, comme sur le document.
       *[helper] Le nom de la personne que vous aidez, comme sur le document.
    }
name-title = Nom
document =
    { $who ->
        [myself] Quel document avez-vous ?
        [child] Quel document a l'enfant ?
       *[other] Quel document a cette personne ?
    }
    .resident-id = Carte d'identité chinoise
    .hmt = Document HK, Macao, Taïwan
    .temporary-id = Carte d'identité provisoire
    .lost = Perdu, ou pas de document
    .foreign-permanent = Carte de résident permanent
    .passport-foreign = Passeport étranger
    .household-book = Livret hukou
    .birth-certificate = Acte de naissance
document-title = Document
document-kind = Lequel ?
    .hmt-residence = Permis résid. HK/Macao/Taïwan
    .hkmo-permit = Permis de voyage (HK, Macao)
    .taiwan-permit = Permis de voyage (Taïwan)
document-kind-title = Quel document
id-number =
    { $document ->
        [household-book]
            { $who ->
                [myself] Le numéro d'identité à 18 signes, sur votre page du livret hukou.
                [child] Le numéro d'identité à 18 signes, sur la page de l'enfant dans le livret hukou.
               *[other] Le numéro d'identité à 18 signes, sur la page de cette personne dans le livret hukou.
            }
        [birth-certificate] Le numéro de l'acte de naissance, en haut à droite.
       *[other]
            { $who ->
                [myself] Le numéro de votre document.
                [child] Le numéro du document de l'enfant.
               *[other] Le numéro de son document.
            }
    }
id-number-title = Numéro du document
guardian-here =
    { $who ->
        [myself] D'après ce numéro, vous avez moins de { $age } ans : c'est votre père, votre mère ou un tuteur qui déclare. Sont-ils ici ?
       *[other] D'après ce numéro, cette personne a moins de { $age } ans : c'est un parent ou un tuteur qui déclare. Est-il ici ?
    }
    .here = Oui, le parent remplit
    .alone = Pas ici ; envoyer comme ça
guardian-here-title = Parent ou tuteur ici
guardian-declares =
    { $who ->
        [myself] Donnez le téléphone à votre père, votre mère ou votre tuteur. Il choisit « Un enfant de moins de { $age } ans » et continue.
       *[other] Si vous êtes le parent ou le tuteur, choisissez « Un enfant de moins de { $age } ans » et continuez ; sinon, donnez-lui le téléphone.
    }
not-a-child = D'après ce numéro, la personne a { $age } ans ou plus et déclare elle-même, ou avec de l'aide. Choisissez encore pour qui c'est ; si c'est pour un enfant, mettez ensuite le numéro de l'enfant.
phone =
    { $who ->
        [myself] Numéro de mobile. Il sert à vous dire le résultat, ou s'il manque quelque chose.{ $origin ->
        [hmt] {" Hong Kong : +852 devant, Macao : +853."}
       *[other] {""}
    }
       *[other] Numéro de mobile, pour le résultat ou s'il manque quelque chose. Si la personne n'en a pas, mettez le vôtre.{ $origin ->
        [hmt] {" Hong Kong : +852 devant, Macao : +853."}
       *[other] {""}
    }
    }
phone-title = Téléphone
phone-whose =
    { $who ->
        [myself] À qui est ce numéro ?
        [child] À qui est ce numéro ? À l'enfant, ou à un adulte ?
       *[other] À qui est ce numéro ? À { $name }, ou à quelqu'un d'autre ?
    }
    .own =
        { $who ->
            [myself] À moi
           *[other] À { $name }
        }
    .relative =
        { $who ->
            [myself] À un parent
            [child] À un parent de l'enfant
            [relative] À moi ou à un autre parent
           *[helper] À un parent de { $name }
        }
    .employer = À l'employeur ou au patron
    .other =
        { $who ->
            [helper] À moi ou à quelqu'un d'autre
           *[other] À quelqu'un d'autre
        }
phone-whose-title = Téléphone de
room = Quelle chambre ? Écrivez le numéro, par exemple 301. Si vous louez tout le logement, écrivez « tout ».
room-title = Chambre
moved-in = Arrivée dans le logement : quel jour ? Si ce n'est pas un de ces jours, tapez la date, par exemple 2023-06-01. Pas encore ici ? Le jour prévu (dans les 30 jours).
    .today = Aujourd'hui
    .yesterday = Hier
    .day-before = Avant-hier
moved-in-title = Jour d'arrivée
reason = Quelle est la raison de venir ici ?
    .work = Le travail
    .business = Mon commerce
    .study = Les études
    .family = La famille
    .medical = Des soins médicaux
    .other = Autre chose
reason-title = Raison de la venue
workplace = Où est le travail ? Écrivez l'usine, la boutique ou le chantier. Pas obligatoire.
workplace-title = Lieu de travail
pays-to = À qui paie-t-on le loyer ?
    .landlord = Au propriétaire
    .sublandlord = Sous-bailleur ou agence
    .employer = À l'employeur, ou logé par lui
    .owner = À personne, c'est ma maison
    .unknown = Je ne sais pas
    .agency = Agence ; travail ailleurs
    .dorm = Dortoir ; travail ailleurs
pays-to-title = Loyer payé à
company = Quelle société donne ce logement ? Écrivez son nom, par exemple : une usine, une agence d'intérim.
    .unknown = Je ne sais pas
company-title = Société
more =
    Tout ce qui est obligatoire est rempli. Voulez-vous en dire un peu plus ? Ce n'est pas obligatoire ; sans cela, rien ne change.
    { $workplace ->
        [True]
            { $ebike ->
                [True] Lieu de travail : pour vous joindre par l'employeur si on ne vous trouve pas. Vélo électrique : pour vous dire comment charger sans danger.
               *[False] Lieu de travail : pour vous joindre par l'employeur si on ne vous trouve pas.
            }
       *[False] Vélo électrique : pour vous dire comment charger sans danger.
    } Seules les personnes qui traitent le dossier le voient. Vous pouvez retirer votre accord à tout moment ; alors c'est supprimé.
    .workplace = D'accord : lieu de travail
    .ebike = D'accord : j'ai un vélo électrique
    .workplace-told = lieu de travail
    .ebike-told = a un vélo électrique
more-title = Partie non obligatoire
ebike = Avez-vous un vélo électrique ? Pas obligatoire.
    .yes = Oui
    .no = Non
ebike-title = Vélo électrique
along =
    { $who ->
        [myself] Qui d'autre habite avec vous ?
       *[other] Qui d'autre habite avec { $name } ?
    }
    .none =
        { $who ->
            [myself] Moi seulement
           *[other] Personne d'autre
        }
    .adults = { $who ->
        [child] 3 adultes ou plus
       *[other] 3 autres adultes ou plus
    }
    .children =
        { $who ->
            [child] D'autres enfants
           *[other] Des enfants
        }
    .both = Des adultes et des enfants
    .one = { $who ->
        [child] 1 adulte
       *[other] 1 autre adulte
    }
    .two = { $who ->
        [child] 2 adultes
       *[other] 2 autres adultes
    }
along-title = Aussi dans le logement
adults =
    { $who ->
        [myself] Combien d'adultes à part vous ? Seulement le nombre ; ils déclarent eux-mêmes.
        [child] Combien d'adultes habitent là, vous compris ? Seulement le nombre ; les adultes déclarent eux-mêmes.
       *[other] Combien d'adultes à part { $name } ? Seulement le nombre ; ils déclarent eux-mêmes.
    }
adults-title = Adultes vivant ensemble
children =
    { $who ->
        [child] À part { $name }, combien d'enfants de moins de { $age } ans ? Si vous êtes leur parent ou tuteur, déclarez-les ici.
        [helper] Combien d'enfants de moins de { $age } ans ? Si { $name } est leur parent ou tuteur, déclarez-les ici.
       *[other] Combien d'enfants de moins de { $age } ans ? Si vous êtes leur parent ou tuteur, déclarez-les ici.
    }
children-title =
    { $who ->
        [child] Autres enfants
       *[other] Enfants
    }
childs-notice =
    Les enfants de moins de { $age } ans sont protégés à part : nous demandons seulement nom, document, logement et qui est le parent ou tuteur, pour que la police puisse enregistrer.
    Seuls les policiers qui traitent le dossier et les personnes autorisées les voient, chaque consultation est notée, le propriétaire ne voit que le nom de famille. Vous pouvez voir, corriger ou retirer votre accord à tout moment.
child-consent =
    { $who ->
        [helper] Le parent ou tuteur de l'enfant a-t-il lu cela, et est-il d'accord ?
       *[other] Vous êtes le parent ou tuteur de l'enfant : êtes-vous d'accord ?
    }
    .agree = D'accord, remplir l'enfant
    .window = Pas ici, j'irai au guichet
    .leave-out = Seulement le nombre d'enfants
    .agree-told = D'accord
    .leave-out-told = Non remplis, nombre seulement
child-consent-title = Accord du parent ou tuteur
children-left-out = Très bien, rien sur les enfants ({ $count }) n'est rempli ici, seulement leur nombre. Nos agents verront avec le parent ou tuteur.
the-child = l'enfant
nth-child = enfant { $n }
nth-child-named = enfant { $n } ({ $name })
child-name =
    { $count ->
        [1] Le nom de cet enfant.
       *[other] Enfant { $n } : son nom.
    }
child-name-title = Enfant { $n } : nom
child-relation =
    { $who ->
        [helper] Quel est le lien de { $name } avec { $guardian } ?
       *[other] Quel est le lien de { $name } avec vous ?
    }
    .own = Fils ou fille
    .grandchild = Petit-enfant
    .relative = Enfant d'un autre parent
child-relation-title =
    { $who ->
        [helper] { $child }, lien avec { $guardian }
       *[other] { $child }, lien avec vous
    }
child-document = Quel document a { $name } ?
    .resident-id = Carte d'identité chinoise
    .household-book = Livret hukou
    .birth-certificate = Acte de naissance
    .none = Aucun pour l'instant
child-document-title = { $child } : document
child-number =
    { $document ->
        [household-book] Le numéro d'identité à 18 signes, sur la page de { $name } dans le livret hukou.
        [birth-certificate] Le numéro de l'acte de naissance de { $name }, en haut à droite.
       *[resident-id] Le numéro d'identité de { $name }.
    }
child-number-title = { $child } : numéro
grown-child = D'après ce numéro, { $name } a { $age } ans ou plus et doit déclarer soi-même. Déjà compté avec les adultes : rien à remplir ici. Si le numéro est faux, changez-le à la dernière page.
check = Relisez. Si une ligne est fausse, touchez-la pour la changer ; si tout est juste, envoyez.
    .send = Tout est juste, envoyer
    .send-unchecked = Envoyer, mais sans le propriétaire
receipt =
    Bien reçu. Reçu de déclaration { $number } : faites une capture d'écran ou notez-le.
    Avec ce lien, vous voyez où ça en est. C'est la preuve que la déclaration est arrivée ; le certificat vient après l'enregistrement.
next-both =
    { $who ->
        [myself] Ensuite : le propriétaire vérifie votre nom de famille, la chambre et le jour d'arrivée ; les agents de { $office } contrôlent. Nous vous donnons le résultat aussitôt, en général en quelques jours de travail.
       *[other] Ensuite : le propriétaire vérifie le nom de famille de { $name }, la chambre et le jour d'arrivée ; les agents de { $office } contrôlent. Nous vous donnons le résultat aussitôt, en général en quelques jours de travail.
    }
next-landlord =
    { $who ->
        [myself] Ensuite : le propriétaire vérifie votre nom de famille, la chambre et le jour d'arrivée ; les agents de { $office } contrôlent. Nous vous donnons le résultat aussitôt, en général en quelques jours de travail.
       *[other] Ensuite : le propriétaire vérifie le nom de famille de { $name }, la chambre et le jour d'arrivée ; les agents de { $office } contrôlent. Nous vous donnons le résultat aussitôt, en général en quelques jours de travail.
    }
next-officer = Ensuite : les agents de { $office } vérifient, sans demander au propriétaire. Nous vous donnons le résultat aussitôt, en général en quelques jours de travail.
next-document = Ensuite : un agent de { $office } vous appelle pour un rendez-vous et vérifie l'identité en personne. La date de déclaration compte à partir d'aujourd'hui.
invite = Pour les adultes qui habitent avec vous ({ $count }) et n'ont pas encore déclaré : chacun ouvre ce lien et remplit. S'il y a une plaque, la scanner marche aussi.
after = Rien ne presse, mais vous pouvez aussi :
    .leave-chat = Pas mon téléphone : sortir
    .landlord = Propriétaire : confirmer maison
village = Quel village ou quartier ? Juste son nom, par exemple : Jiangdong.
village-title = Village ou quartier
village-again = « { $typed } » n'a pas été trouvé. Écrivez-le autrement, seulement le nom du village ou du quartier. Si vous ne le connaissez pas, on peut vous aider.
    .help = Demander de l'aide
village-again-title = Village ou quartier
village-help = Très bien. Quelqu'un vous aide à trouver l'adresse, puis vous continuez.
no-such-village = « { $typed } » n'a pas été trouvé. Écrivez seulement le nom du village ou du quartier ; il est sur la plaque, ou demandez au propriétaire.
which-village =
    { $count ->
        [1] Est-ce celui-ci ?
       *[other] Lequel est-ce ?
    }
    .none =
        { $count ->
            [1] Non
           *[other] Aucun de ceux-là
        }
which-village-title = Quel village
place = Comment trouver le logement ? La rue, une boutique à côté, ou le nom du propriétaire, par exemple : deuxième maison après le magasin, propriétaire Chen.
place-title = Lieu
unknown-plate = Plaque non trouvée : le code est peut-être faux, ou la plaque a été changée. Vous pouvez déclarer sans plaque.
    .declare = Déclarer sans plaque
    .foreigner = Enregistrer sans plaque
    .retype = Retaper le code de la plaque
returned =
    Il manque une chose dans ce que vous avez envoyé. Pourquoi c'est renvoyé : { $reason }
    Tout le reste est gardé, la première date de déclaration aussi.
correcting = Corriger { $receipt } : vos réponses sont ci-dessous, touchez ce qui est faux. La nouvelle remplace l'ancienne seulement quand vous l'envoyez ; la première date de déclaration est gardée.
not-to-correct = Cette déclaration ne peut pas être corrigée ici maintenant. S'il faut changer quelque chose, demandez de l'aide.

landlord-check = Vérification par le propriétaire
    .yes = D'accord
    .no = Plutôt pas

landlord-check-title = Vérification par le propriétaire

known = Voici ce que vous aviez dit la dernière fois. Touchez ce qui a changé ; sinon, continuez avec le nouveau logement.
    .send = Rien n'a changé, continuer

invitation-used = Quelqu'un vient d'utiliser cette invitation ; elle vaut pour une seule personne. Si vous habitez ici, vous pouvez déclarer quand même : tout est gardé, le propriétaire vérifiera à part.
    .go-on = Continuer
    .stop = Pas maintenant

invitation-left = Très bien. Pour déclarer plus tard, scannez la plaque à la porte.

# Roles beside tenant and landlord
permit-later = À partir du { DAY($date) }, un permis de résidence peut être demandé. Dites-le-lui ; la personne décide.
employer-asked = L'employeur que vous avez nommé est enregistré ; on lui demande de déclarer, comme le veut la loi. Il ne voit que votre nom, ni document, ni téléphone, ni adresse.
