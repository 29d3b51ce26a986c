### Draft: to be reviewed by a native speaker.

about-help-fill = Très bien, quelqu'un va vous aider.
about-no-document = Sans document, c'est possible aussi : nos agents vérifient l'identité en personne.
about-foreigner = Très bien, les agents qui enregistrent les étrangers vous contacteront.
about-wrong-plate = Merci de nous le dire. Un agent de quartier ira voir cette plaque. Si vous pensez qu'elle est fausse, ne remplissez rien.
about-at-window = Très bien, vous pouvez venir au guichet avec votre document ; c'est gratuit. Avant, quelqu'un vous dit ce qu'il faut apporter.
place = Où êtes-vous ? L'adresse, ou ce qu'il y a à côté.
phone = Votre mobile, pour qu'on vous appelle d'abord. Pas obligatoire.
    .skip = Ne pas donner
words = Autre chose à dire, par exemple quand vous êtes à la maison ? Pas obligatoire.
    .skip = Rien d'autre
we-call = C'est noté. Quelqu'un vous appelle au plus tard le { DAY($date) }.
we-come = C'est noté. Quelqu'un vient vous voir à { $place } au plus tard le { DAY($date) }.
