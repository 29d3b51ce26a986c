### Draft: to be reviewed by a native speaker.

danger-first = Si quelqu'un vous frappe, ou vous empêche d'entrer ou de sortir, appelez d'abord le 110. Ici, on ne peut pas appeler les secours.
about = De quoi s'agit-il ? La médiation est gratuite.
    .deposit = Caution ou loyer
    .repairs = Réparations non faites
    .leaving = Départ anticipé ou expulsion
    .noise = Bruit, voisins
    .cut-off = Eau, courant ou serrure coupés
    .other = Autre chose
place = Quelle maison ? L'adresse, ou ce qu'il y a à côté.
words = Dites en quelques mots ce qui s'est passé. Gardez le contrat et les reçus, et apportez-les au rendez-vous.
phone = Un mobile pour vous joindre. Pas obligatoire.
    .skip = Ne pas donner
noted = C'est noté. Quelqu'un de { $office } vous contacte au plus tard le { DAY($date) }. On écoute d'abord les deux côtés, sans prendre parti ; si vous ne trouvez pas d'accord, vous pouvez encore aller au tribunal.
