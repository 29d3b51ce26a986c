### Draft: to be reviewed by a native speaker.

seen = شكرًا، عرفنا أنك رأيتها.
noted = سُجّل، شكرًا. إن غيّرت رأيك فاضغط مرة أخرى.
