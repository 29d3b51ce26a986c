### Draft: to be reviewed by a native speaker.

who = { $address }: قايسى كىشى؟
    .new = بىرسى بۇ يەردە، مەلۇم قىلىشىغا ياردەم
    .report = ئۆزى يوق، سۇپا مەلۇم قىلىدۇ
    .more = يەنە بار
undeclared = { $place }، { $surname }. ئۆزى تېخى مەلۇم قىلمىدى، ياردەم قىلسىڭىز بولىدۇ.
    .declare = مەلۇم قىلىشىغا ياردەم
    .desk-out = كۆچۈپ كەتتى
    .desk-guests = باشقىسى
declared = { $place }، { $surname }. ئۆزى مەلۇم قىلغان.
    .desk-out = كۆچۈپ كەتتى
    .desk-guests = باشقىسى
permit-now = { $place }، { $surname }. { DAY($date) } دىن باشلاپ تۇرۇش كىنىشكىسى ئىلتىماس قىلسا بولىدۇ. ئەسكەرتىپ قويۇڭ، قارارى ئۆزىنىڭ.
    .desk-out = كۆچۈپ كەتتى
    .desk-guests = باشقىسى
permit-later = { $place }، { $surname }. { DAY($date) } دىن باشلاپ تۇرۇش كىنىشكىسى ئىلتىماس قىلسا بولىدۇ.
    .desk-out = كۆچۈپ كەتتى
    .desk-guests = باشقىسى
