### Draft: to be reviewed by a native speaker.

left-on = { $place }, { $surname } : quel jour la personne est-elle partie ?
with-you = { $surname } est-il ou elle devant vous ? Alors c'est sa propre parole.
    .here = Oui, la personne le dit elle-même
    .gone = Non
noted-here = Noté comme sa propre parole, avec l'aide de l'accueil. Cela compte dès qu'un agent l'a vu.
    .desk-guests = Une autre personne
noted-gone = C'est noté : l'accueil dit que { $surname } est parti(e). Quelqu'un vérifie ; rien ne change d'ici là.
    .desk-guests = Une autre personne
not-there = Cette personne n'est pas dans la liste ; elle est peut-être déjà partie.
    .desk-guests = Une autre personne
