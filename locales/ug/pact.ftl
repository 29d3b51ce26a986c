### Draft: to be reviewed by a native speaker.

no-pact = بۇ يەردە كۆرىدىغان ئەھدىنامە يوق.
read-first = { $title }، بىر ئوقۇپ چىقىڭ، تەخمىنەن يېرىم مىنۇت.
part = { $text }
read = ئوقۇپ بولدىڭىزمۇ؟
    .agree = ئوقۇدۇم، قوشۇلىمەن
    .later = كېيىن ئوقۇيمەن
come-back = بولىدۇ، تۇرۇپ تۇرسۇن، تىزىملىكتە قالىدۇ.
agreed = خاتىرىلىدۇق، { FULLDAY($date) } كۈنىگىچە كۈچكە ئىگە.
