### Draft: to be reviewed by a native speaker.

no-need = Сейчас ничего нажимать не нужно. Если появится дело, мы сообщим там, где сможем вас найти.
