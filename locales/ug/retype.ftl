### Draft: to be reviewed by a native speaker.

plate = ئىشىك تاختىسىغا بېسىلغان كودنى يېزىڭ، ئادەتتە بىرنەچچە ھەرپ ۋە سان.
