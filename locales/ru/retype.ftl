### Draft: to be reviewed by a native speaker.

plate = Введите код с таблички, это несколько букв и цифр.
