### Draft: to be reviewed by a native speaker.

words = نېمە سورىماقچى؟ بىرنەچچە سۆز يازسىڭىزلا بولىدۇ، مەسىلەن «كىنىشكا يوقالدى». تېما بويىچە كۆرسىڭىزمۇ بولىدۇ.
    .browse = تېما بويىچە كۆرۈش
topic = قايسى جەھەتتە؟
found = بۇلارنى سورىماقچىمۇ؟ بىرنى بېسىپ جاۋابىنى كۆرۈڭ.
of-topic = كۆپچىلىك بۇلارنى كۆپ سورايدۇ، بىرنى بېسىپ جاۋابىنى كۆرۈڭ.
more = يەنە مۇنۇلار بار.
answer =
    { $question }
    { $answer }
    .faq = يەنە بىرنى سوراش
    .grid-worker = ئېنىق ئەمەس، كاتەكچە خادىمىدىن سوراي
nothing-fits = مۇۋاپىق جاۋاب تېپىلمىدى. باشقىچە سۆز بىلەن سوراڭ ياكى كاتەكچە خادىمىغا يېزىڭ.
    .faq = باشقىچە سوراش
within-working-days = { $count } خىزمەت كۈنى
within-days = { $count } كۈن
within-months = { $count } ئاي
within-hours = { $count } سائەت
within-unknown = شۇ يەردە بەلگىلەنگەن ۋاقىت
