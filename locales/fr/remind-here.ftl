### Draft: to be reviewed by a native speaker.

no-need = Rien à toucher maintenant. S’il y a quelque chose à faire, nous vous le dirons là où l’on peut vous joindre.
