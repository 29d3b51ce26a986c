### Draft: to be reviewed by a native speaker.

seen = Merci, nous savons que vous l’avez vu.
noted = C’est noté, merci. Si vous changez d’avis, touchez encore.
