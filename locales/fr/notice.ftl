### Draft: to be reviewed by a native speaker.

declared = Quelqu'un a déclaré habiter dans votre maison, { $address } ({ $room }) : nom de famille { $surname }, arrivée le { FULLDAY($moved_in) }. Vérifiez, s'il vous plaît, une demi-minute environ.
    .answer-stay = Vérifier maintenant
landlord-says-no = Vous avez déclaré habiter à { $address } ; le propriétaire dit autre chose. Votre déclaration n'a pas changé. Un agent de quartier écoute les deux côtés, puis vérifie.
    .still-here = Dire si j'habite encore ici
asked-to-confirm = Une petite vérification : habitez-vous encore à { $place } ? Une demi-minute environ. Ne pas répondre ne veut pas dire que vous avez quitté le logement.
    .still-here = Répondre maintenant
returned =
    Il manque une chose dans votre déclaration { $receipt } : { $reason }
    Tout le reste est gardé, et la date de déclaration ne change pas.
    .declare = Corriger
    .help-me = Qu'un agent me contacte
accepted = Votre déclaration { $receipt } est acceptée et en traitement. Nous vous disons quand c'est fini.
    .verify = Confirmer le téléphone donné
registered = Votre déclaration { $receipt } est enregistrée ; numéro de certificat { $certificate }. Si vous changez de logement, dites-le-nous.
withdrawn = Votre déclaration { $receipt } a été retirée. Si vous habitez encore là, déclarez de nouveau.
due-soon-tenant-declare = Bonjour. Vous habitez à { $place } : déclarez au plus tard le { DAY($date) }. Environ 3 minutes, gratuit.
    .declare = Déclarer maintenant
due-today-tenant-declare = Bonjour. Vous habitez à { $place } : la déclaration est à faire aujourd'hui. Environ 3 minutes, gratuit.
    .declare = Déclarer maintenant
overdue-tenant-declare = Bonjour. Vous habitez à { $place } : la déclaration était pour le { DAY($date) } et nous ne l'avons pas encore. Vous pouvez encore la faire, environ 3 minutes. Si c'est difficile, demandez de l'aide ou venez au guichet.
    .declare = Déclarer maintenant
due-soon-foreigner-declare = Bonjour. Vous habitez à { $place } : le séjour d'un étranger doit être enregistré au plus tard le { DAY($date) }, et la police n'a pas encore vérifié. Pas encore rempli ? Faites-le maintenant. Déjà rempli ? Allez demander à la police avec le passeport.
    .foreigner = Remplir maintenant
due-today-foreigner-declare = Bonjour. Vous habitez à { $place } : le séjour d'un étranger doit être enregistré aujourd'hui, et la police n'a pas encore vérifié. Pas encore rempli ? Faites-le maintenant. Déjà rempli ? Allez à la police avec le passeport.
    .foreigner = Remplir maintenant
overdue-foreigner-declare = Bonjour. Vous habitez à { $place } : le séjour d'un étranger devait être enregistré au plus tard le { DAY($date) }, et la police n'a pas encore vérifié. Allez bientôt à la police avec le passeport ; si ce n'est pas encore rempli, vous pouvez d'abord remplir ici.
    .foreigner = Remplir maintenant
due-soon-tenant-correct = Bonjour. Il reste une réponse à corriger dans votre déclaration, au plus tard le { DAY($date) }. Tout le reste est gardé.
    .declare = Corriger
due-today-tenant-correct = Bonjour. Il reste une réponse à corriger dans votre déclaration, c'est pour aujourd'hui. Tout le reste est gardé.
    .declare = Corriger
overdue-tenant-correct = Bonjour. Il reste une réponse à corriger dans votre déclaration ; c'était pour le { DAY($date) }. Vous pouvez encore le faire, tout le reste est gardé. Si c'est difficile, demandez de l'aide.
    .declare = Corriger
due-soon-landlord-correct = Bonjour. La déclaration d'un locataire vous a été renvoyée : refaites-la au plus tard le { DAY($date) }. La raison est dans « Mes déclarations ».
    .report = Déclarer à nouveau
due-today-landlord-correct = Bonjour. La déclaration d'un locataire vous a été renvoyée : elle est à refaire aujourd'hui. La raison est dans « Mes déclarations ».
    .report = Déclarer à nouveau
overdue-landlord-correct = Bonjour. La déclaration d'un locataire vous a été renvoyée ; elle était à refaire pour le { DAY($date) }. Vous pouvez encore le faire, la raison est dans « Mes déclarations ». Si c'est difficile, demandez de l'aide.
    .report = Déclarer à nouveau
due-soon-tenant-still-here = Bonjour. Dites-nous au plus tard le { DAY($date) } si vous habitez encore à { $place }. Une demi-minute environ.
    .still-here = Répondre maintenant
due-today-tenant-still-here = Bonjour. Dites-nous si vous habitez encore à { $place } ; c'est pour aujourd'hui, une demi-minute environ.
    .still-here = Répondre maintenant
overdue-tenant-still-here = Bonjour. Nous ne savons pas encore si vous habitez à { $place }. Répondre prend une demi-minute ; sans réponse, un agent de quartier passera voir.
    .still-here = Répondre maintenant
due-soon-tenant-lesson = Bonjour. Suivez la leçon de sécurité incendie au plus tard le { DAY($date) }. Environ 3 minutes.
    .lesson = Apprendre maintenant
due-today-tenant-lesson = Bonjour. La leçon de sécurité incendie est à suivre aujourd'hui. Environ 3 minutes.
    .lesson = Apprendre maintenant
overdue-tenant-lesson = Bonjour. La leçon de sécurité incendie était prévue avant le { DAY($date) }. Vous pouvez encore la suivre, environ 3 minutes.
    .lesson = Apprendre maintenant
due-soon-tenant-lesson-again = Bonjour. Votre leçon de sécurité incendie est valable jusqu'au { DAY($date) }. Refaites-la avant, environ 3 minutes.
    .lesson = Apprendre maintenant
due-today-tenant-lesson-again = Bonjour. Votre leçon de sécurité incendie est valable jusqu'à aujourd'hui. Refaites-la, environ 3 minutes.
    .lesson = Apprendre maintenant
overdue-tenant-lesson-again = Bonjour. Votre leçon de sécurité incendie n'est plus valable depuis le { DAY($date) }. Refaites-la quand vous pouvez, environ 3 minutes.
    .lesson = Apprendre maintenant
due-soon-landlord-report = Bonjour. Un locataire est arrivé à { $place } : déclarez-le au plus tard le { DAY($date) }. Environ 1 minute.
    .report = Déclarer maintenant
due-today-landlord-report = Bonjour. Un locataire est arrivé à { $place } : il est à déclarer aujourd'hui. Environ 1 minute.
    .report = Déclarer maintenant
overdue-landlord-report = Bonjour. Les informations sur un locataire à { $place } étaient pour le { DAY($date) } et nous ne les avons pas encore. Vous pouvez encore déclarer, environ 1 minute. Si c'est difficile, demandez de l'aide ou venez au guichet.
    .report = Déclarer maintenant
due-soon-landlord-report-leaving = Bonjour. Un locataire a quitté { $place } : déclarez-le au plus tard le { DAY($date) }. Une demi-minute environ.
    .left = Déclarer maintenant
due-today-landlord-report-leaving = Bonjour. Un locataire a quitté { $place } : c'est à déclarer aujourd'hui. Une demi-minute environ.
    .left = Déclarer maintenant
overdue-landlord-report-leaving = Bonjour. Un locataire a quitté { $place } : c'était à déclarer pour le { DAY($date) } et nous n'avons rien reçu. Vous pouvez encore le faire, une demi-minute environ.
    .left = Déclarer maintenant
due-soon-landlord-letter = Bonjour. Lisez et signez l'engagement pour { $place } au plus tard le { DAY($date) }. Environ 3 minutes.
    .letter = Lire maintenant
due-today-landlord-letter = Bonjour. L'engagement pour { $place } est à lire et signer aujourd'hui. Environ 3 minutes.
    .letter = Lire maintenant
overdue-landlord-letter = Bonjour. L'engagement pour { $place } était pour le { DAY($date) } et n'est pas encore signé. Vous pouvez encore le signer, environ 3 minutes. Si quelque chose n'est pas clair, demandez de l'aide.
    .letter = Lire maintenant
due-soon-landlord-lesson = Bonjour. Suivez la leçon de sécurité incendie au plus tard le { DAY($date) }. Environ 3 minutes.
    .lesson = Apprendre maintenant
due-today-landlord-lesson = Bonjour. La leçon de sécurité incendie est à suivre aujourd'hui. Environ 3 minutes.
    .lesson = Apprendre maintenant
overdue-landlord-lesson = Bonjour. La leçon de sécurité incendie était prévue avant le { DAY($date) }. Vous pouvez encore la suivre, environ 3 minutes.
    .lesson = Apprendre maintenant
due-soon-landlord-lesson-again = Bonjour. Votre leçon de sécurité incendie est valable jusqu'au { DAY($date) }. Refaites-la avant, environ 3 minutes.
    .lesson = Apprendre maintenant
due-today-landlord-lesson-again = Bonjour. Votre leçon de sécurité incendie est valable jusqu'à aujourd'hui. Refaites-la, environ 3 minutes.
    .lesson = Apprendre maintenant
overdue-landlord-lesson-again = Bonjour. Votre leçon de sécurité incendie n'est plus valable depuis le { DAY($date) }. Refaites-la quand vous pouvez, environ 3 minutes.
    .lesson = Apprendre maintenant
due-soon-duty = Bonjour, il y a une chose à faire pour { $place } : { $what }. Au plus tard le { DAY($date) }, s'il vous plaît.
due-today-duty = Bonjour, il y a une chose à faire pour { $place } : { $what }. C'est pour aujourd'hui.
overdue-duty = Bonjour, pour { $place }, « { $what } » était pour le { DAY($date) } et n'est pas encore fait. Vous pouvez encore le faire. Si quelque chose n'est pas clair, demandez de l'aide.
digest-many =
    Bonjour. Vous avez { $count ->
        [one] { $count } chose
       *[other] { $count } choses
    } à faire ; la première est pour le { DAY($date) }.
    .menu = Voir lesquelles
hints-only =
    { $count ->
        [one] Vous avez { $count } chose à faire aujourd'hui.
       *[other] Vous avez { $count } choses à faire aujourd'hui.
    } Scannez encore la plaque pour la suite.
hints-news =
    { $count ->
        [one] Vous avez { $count } nouveau message.
       *[other] Vous avez { $count } nouveaux messages.
    } Scannez encore la plaque pour lire.
sms-code = Anju : code { $code }, valable quelques minutes. Entrez-le seulement sur la page ouverte en scannant la plaque et ne le dites à personne. Nos agents ne le demandent jamais.
chat-linked = Une autre discussion vient d'utiliser le code montré ici, et elle voit maintenant vos affaires. Si ce n'est pas vous, coupez-la tout de suite.
    .channels = Voir laquelle
chat-unlinked = Cette discussion vient d'être coupée : elle ne montre plus vos affaires et n'envoie plus de rappels. Si ce n'est pas vous, confirmez encore votre identité.
    .verify = Confirmer de nouveau
hazard-found = Vous avez signalé : { $what }, numéro { $number }. Quelqu'un est allé voir, c'est exact, on s'en occupe. Merci.
hazard-unfounded = Vous avez signalé : { $what }, numéro { $number }. Quelqu'un est allé voir et n'a rien vu. Si vous le voyez encore, signalez-le encore. Merci.
hazard-duplicate = Vous avez signalé : { $what }, numéro { $number }. Une autre personne a signalé la même chose, on s'en occupe déjà. Merci.
due-soon-permit-possible = Bonjour. À partir du { DAY($date) }, vous pouvez demander un permis de résidence. C'est gratuit.
    .permit = Ce qu'il faut apporter
due-today-permit-possible = Bonjour. Le temps demandé depuis votre déclaration est passé : à partir d'aujourd'hui, vous pouvez demander un permis de résidence. C'est gratuit.
    .permit = Ce qu'il faut apporter
overdue-permit-possible = Bonjour. Depuis le { DAY($date) }, vous pouvez demander un permis de résidence. C'est gratuit.
    .permit = Ce qu'il faut apporter
due-soon-permit-endorse = Bonjour. Faites valider votre permis de résidence au plus tard le { DAY($date) }. C'est gratuit.
    .permit = Comment faire
due-today-permit-endorse = Bonjour. Votre permis de résidence est à faire valider aujourd'hui au plus tard. C'est gratuit.
    .permit = Comment faire
overdue-permit-endorse = Bonjour. Votre permis de résidence était à faire valider au plus tard le { DAY($date) }. Si ce n'est pas fait, allez-y bientôt.
    .permit = Comment faire
grid-worker-said = L'agent de quartier répond : { $said }
    .grid-worker = Continuer à écrire
please-check = Regardez votre déclaration : le nom, le numéro de document et la chambre sont-ils justes ? Si oui, rien à faire.
    .mine = Voir ma déclaration
    .grid-worker = Demander à l'agent
correction-refused = Le changement demandé pour la déclaration { $receipt } n'a pas été fait ; elle reste comme avant. Raison : { $reason }
    .grid-worker = Demander à l'agent
corrected = Un agent a corrigé une chose dans votre déclaration { $receipt }. Raison : { $reason }. Si ce n'est pas juste, dites-le-nous.
    .mine = Voir le changement
    .grid-worker = Ce n'est pas juste
house-confirmed = La maison que vous avez enregistrée, { $address }, est vérifiée et notée à votre nom. Recevez un SMS sur le téléphone donné pour confirmer que c'est vous ; ensuite vous pourrez déclarer vos locataires.
    .landlord = Confirmer : propriétaire
house-refused = La maison que vous avez enregistrée, { $address }, n'a pas pu être confirmée : { $reason } Si ce n'est pas juste, demandez à nos agents de regarder.
    .help-me = Qu'un agent me contacte
request-answered = Réponse à votre demande pour { $address } : { $reason } Si quelque chose n'est pas clair, demandez de l'aide.
    .help-me = Qu'un agent me contacte
due-soon-employer-report = Bonjour. Quelqu'un est arrivé à { $place } : déclarez-le au plus tard le { DAY($date) }. Environ 1 minute.
    .vouch = Vérifier maintenant
due-today-employer-report = Bonjour. Quelqu'un est arrivé à { $place } : c'est à déclarer aujourd'hui. Environ 1 minute.
    .vouch = Vérifier maintenant
overdue-employer-report = Bonjour. Quelqu'un est arrivé à { $place } : c'était à déclarer pour le { DAY($date) } et nous n'avons rien reçu. Vous pouvez encore le faire, environ 1 minute.
    .vouch = Vérifier maintenant
due-soon-property-pass-on = Bonjour. Quelqu'un est arrivé à { $place } : vérifiez au plus tard le { DAY($date) }. Environ 1 minute.
    .vouch = Vérifier maintenant
due-today-property-pass-on = Bonjour. Quelqu'un est arrivé à { $place } : c'est à vérifier aujourd'hui. Environ 1 minute.
    .vouch = Vérifier maintenant
overdue-property-pass-on = Bonjour. Quelqu'un est arrivé à { $place } : c'était à vérifier pour le { DAY($date) } et nous n'avons rien reçu. Vous pouvez encore le faire, environ 1 minute.
    .vouch = Vérifier maintenant
due-soon-agent-report = Bonjour. Quelqu'un est arrivé à { $place } : déclarez-le au plus tard le { DAY($date) }. Environ 1 minute.
    .vouch = Vérifier maintenant
due-today-agent-report = Bonjour. Quelqu'un est arrivé à { $place } : c'est à déclarer aujourd'hui. Environ 1 minute.
    .vouch = Vérifier maintenant
overdue-agent-report = Bonjour. Quelqu'un est arrivé à { $place } : c'était à déclarer pour le { DAY($date) } et nous n'avons rien reçu. Vous pouvez encore le faire, environ 1 minute.
    .vouch = Vérifier maintenant
due-soon-operator-report = Bonjour. Quelqu'un est arrivé à { $place } : déclarez-le au plus tard le { DAY($date) }. Environ 1 minute.
    .vouch = Vérifier maintenant
due-today-operator-report = Bonjour. Quelqu'un est arrivé à { $place } : c'est à déclarer aujourd'hui. Environ 1 minute.
    .vouch = Vérifier maintenant
overdue-operator-report = Bonjour. Quelqu'un est arrivé à { $place } : c'était à déclarer pour le { DAY($date) } et nous n'avons rien reçu. Vous pouvez encore le faire, environ 1 minute.
    .vouch = Vérifier maintenant
due-soon-service-station-report = Bonjour. Quelqu'un est arrivé à { $place } : déclarez-le au plus tard le { DAY($date) }. Environ 1 minute.
    .vouch = Vérifier maintenant
due-today-service-station-report = Bonjour. Quelqu'un est arrivé à { $place } : c'est à déclarer aujourd'hui. Environ 1 minute.
    .vouch = Vérifier maintenant
overdue-service-station-report = Bonjour. Quelqu'un est arrivé à { $place } : c'était à déclarer pour le { DAY($date) } et nous n'avons rien reçu. Vous pouvez encore le faire, environ 1 minute.
    .vouch = Vérifier maintenant
due-soon-rental-supermarket-report = Bonjour. Quelqu'un est arrivé à { $place } : déclarez-le au plus tard le { DAY($date) }. Environ 1 minute.
    .vouch = Vérifier maintenant
due-today-rental-supermarket-report = Bonjour. Quelqu'un est arrivé à { $place } : c'est à déclarer aujourd'hui. Environ 1 minute.
    .vouch = Vérifier maintenant
overdue-rental-supermarket-report = Bonjour. Quelqu'un est arrivé à { $place } : c'était à déclarer pour le { DAY($date) } et nous n'avons rien reçu. Vous pouvez encore le faire, environ 1 minute.
    .vouch = Vérifier maintenant
due-soon-desk-report = Bonjour. Quelqu'un est arrivé à { $place } : déclarez-le au plus tard le { DAY($date) }. Environ 1 minute.
    .vouch = Vérifier maintenant
due-today-desk-report = Bonjour. Quelqu'un est arrivé à { $place } : c'est à déclarer aujourd'hui. Environ 1 minute.
    .vouch = Vérifier maintenant
overdue-desk-report = Bonjour. Quelqu'un est arrivé à { $place } : c'était à déclarer pour le { DAY($date) } et nous n'avons rien reçu. Vous pouvez encore le faire, environ 1 minute.
    .vouch = Vérifier maintenant
due-soon-employer-report-leaving = Bonjour. La date prévue avec un de vos employés approche. S'il part, déclarez-le au plus tard le { DAY($date) }. Une demi-minute environ.
    .leave-job = Répondre maintenant
due-today-employer-report-leaving = Bonjour. La date prévue avec un de vos employés est arrivée. S'il part, déclarez-le aujourd'hui. Une demi-minute environ.
    .leave-job = Répondre maintenant
overdue-employer-report-leaving = Bonjour. La date prévue avec un de vos employés est passée ; c'était pour le { DAY($date) } et nous n'avons rien reçu. Dites maintenant s'il est encore là ou parti, une demi-minute environ.
    .leave-job = Répondre maintenant

due-soon-for = Bonjour, au nom du propriétaire { $surname } : { $place }, { $what }. À faire pour lui au plus tard le { DAY($date) }, s'il vous plaît.

due-today-for = Bonjour, au nom du propriétaire { $surname } : { $place }, { $what }. C'est pour aujourd'hui.

overdue-for = Bonjour, pour { $place }, au nom du propriétaire { $surname } : { $what } était pour le { DAY($date) } et n'est pas encore fait. Vous pouvez encore le faire.

digest-many-for = Bonjour. À faire : { $count }, dont au nom du propriétaire { $surname } ; la première est pour le { DAY($date) }.
    .menu = Voir

# Roles beside tenant and landlord
due-soon-own = Bonjour, il y a une chose à faire : { $what }. Au plus tard le { DAY($date) }, s'il vous plaît.
due-today-own = Bonjour, il y a une chose à faire : { $what }. C'est pour aujourd'hui.
overdue-own = Bonjour, « { $what } » était pour le { DAY($date) } et n'est pas encore fait. Vous pouvez encore le faire. Si quelque chose n'est pas clair, demandez de l'aide.
sublet-given = Bonjour, le propriétaire de { $address } accepte par écrit que vous sous-louiez. Il peut revenir dessus. Déclarez les locataires et veillez à la sécurité comme un propriétaire.
sublet-refused = Bonjour, le propriétaire de { $address } n'est pas d'accord avec la sous-location. Vous restez enregistré ; un agent parlera avec vous deux. Écrivez-lui si vous avez quelque chose à dire.
    .grid-worker = Écrire à l'agent
sublet-withdrawn = Bonjour, le propriétaire de { $address } est revenu sur son accord de sous-location. Rien ne change pour l'instant ; un agent parlera avec vous deux. Écrivez-lui si vous avez quelque chose à dire.
    .grid-worker = Écrire à l'agent
