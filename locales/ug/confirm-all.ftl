### Draft: to be reviewed by a native speaker.

list =
    سىزنىڭ نامىڭىزدا { $count } ئۆي بار، تىزىملانغىنى مۇنداق:
    { $lines }
more-houses = يەنە { $count } ئۆي بۇ يەرگە يېزىلمىدى، ئۇلارمۇ بىللە تەكشۈرۈلىدۇ.
line =
    { $address }: { $count } ئادەم ({ $people }{ $more ->
        [yes] { " " }ۋە باشقىلار
       *[no] { "" }
    })
line-empty =
    { $address }: { $letting ->
        [let] تىزىملانغان ئادەم يوق
        [vacant] بوش
        [owner_only] ئۆزى تۇرىدۇ
        [stopped] ئىجارىگە بېرىلمەيدۇ
       *[sold] سېتىلغان
    }
comma = { "، " }
right = ھەممىسى توغرىمۇ؟
    .right = ھەممىسى توغرا
    .changed = ئۆزگىرىش بار
    .later = باشقا كۈنى كۆرىمەن
noted-later = بولىدۇ، تۇرۇپ تۇرسۇن.
confirmed = خاتىرىلىدۇق: { $count } ئۆينى { DAY($date) } كۈنى تەكشۈرۈپ چىقتىڭىز. بۇندىن كېيىن بىرسى كۆچۈپ كەلسە ياكى كەتسە، ھەرقاچان دەپ قويۇڭ.
what-changed = { $address } دا نېمە ئۆزگەردى؟
    .report = بىرسى كۆچۈپ كەلدى
    .left = بىرسى كۆچۈپ كەتتى
    .letting = بوش، ئىجارىگە بەرمەيمەن ياكى ساتتىم
    .confirm-all = تۈزىتىپ بولدۇم، يەنە بىر كۆرەي
