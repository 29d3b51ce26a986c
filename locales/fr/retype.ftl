### Draft: to be reviewed by a native speaker.

plate = Tapez le code écrit sur la plaque : quelques lettres et chiffres.
