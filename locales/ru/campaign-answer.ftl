### Draft: to be reviewed by a native speaker.

seen = Спасибо, мы знаем, что вы прочитали.
noted = Записали, спасибо. Передумаете — просто нажмите ещё раз.
