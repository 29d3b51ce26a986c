### Draft: to be reviewed by a native speaker.

plate = اكتب الرمز المطبوع على اللوحة، وهو عادةً بضعة حروف وأرقام.
