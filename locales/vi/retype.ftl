### Draft: to be reviewed by a native speaker.

plate = Anh/chị gõ mã in trên biển số nhà, thường là vài chữ cái và chữ số.
