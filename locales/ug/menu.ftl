### Draft: to be reviewed by a native speaker.

to-dos = بېجىرىدىغان { $count } ئىشىڭىز بار، بىرنى بېسىپ باشلاڭ.
nothing-due = ھازىر سىز بېجىرىدىغان ئىش يوق. نېمە ئىش بېجىرمەكچى بولسىڭىز، بىرنى تاللاڭ.
desk = بۇ سۆھبەت سىزنىڭ خىزمەت ئۈستىلىڭىز. رايونىڭىزدا كۈتۈۋاتقان ئىشلارنى «بۈگۈنكى ئىشلار» دىن كۆرۈڭ.
more = يەنە مۇنۇلار بار.
due = { DAY($date) } غىچە · { $what }
late = { DAY($date) } دىن ئۆتتى · { $what }
still-here = كۆچۈپ كەتتىم ياكى يەنىلا تۇرىمەن
next-page = يەنە
first-page = بىرىنچى بەتكە قايتىش
role-officer = كاتەكچە خادىمى ۋە خادىملارنىڭ ئىشلىرى
role-employer = ئىشقا ئالغۇچى ئورۇننىڭ ئىشلىرى
role-agent = ۋاستىچىنىڭ ئىشلىرى
role-property_manager = مۈلۈك باشقۇرغۇچىنىڭ ئىشلىرى
role-operator = باشقۇرۇش شىركىتىنىڭ ئىشلىرى
role-service_station = ئىجارە ئۆي مۇلازىمەت پونكىتىنىڭ ئىشلىرى
role-rental_supermarket = ئىجارە ئۆي بازىرىنىڭ ئىشلىرى
role-desk = مۇلازىمەت سۇپىسىنىڭ ئىشلىرى
role-landlord = ئۆي ئىگىسىنىڭ ئىشلىرى
role-tenant = ئىجارىكەشنىڭ ئىشلىرى

of-whom = { $surname }، { DAY($date) } كۆچۈپ كەلگەن
