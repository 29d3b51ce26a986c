### Draft: to be reviewed by a native speaker.

no-such-lesson = Nous n'avons pas trouvé cette leçon. Il y en a peut-être une nouvelle.
which-lesson = Quelle leçon ?
begin = { $title } : { $cards } fiches, { $questions } questions. Vous pouvez vous arrêter et continuer plus tard.
card =
    { $text }
    
    (fiche { $place } sur { $count })
    .next = Compris, fiche suivante
    .again = Relire
quiz = Question { $place } sur { $count }. { $question }
right = C'est juste. { $why }
wrong = Beaucoup de gens se trompent ici. { $why }
known = C'est fini : { $right } bonnes réponses sur { $asked }. Touchez « J'ai compris », et nous notons que vous avez appris.
    .known = J'ai compris, noter
    .again = Recommencer la leçon
holds-until = C'est noté, valable jusqu'au { FULLDAY($date) }. Nous vous rappelons avant la fin. L'attestation est sur cette page ; vous pouvez l'imprimer.
    .places = Où apprendre gratuitement
