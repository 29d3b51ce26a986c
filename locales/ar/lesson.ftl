### Draft: to be reviewed by a native speaker.

no-such-lesson = لم نجد هذا الدرس، ربما حلّ محله درس جديد.
which-lesson = أي درس؟
begin = { $title }: عدد البطاقات { $cards }، وعدد الأسئلة { $questions }. يمكنك التوقف والمتابعة لاحقًا.
card =
    { $text }
    
    (البطاقة { $place } من { $count })
    .next = فهمت، التالية
    .again = اقرأ مرة أخرى
quiz = السؤال { $place } من { $count }. { $question }
right = صحيح. { $why }
wrong = كثيرون يخطئون في هذا السؤال. { $why }
known = انتهى الدرس: { $right } من { $asked } صحيحة. اضغط «عرفت» ونسجّل أنك تعلمته.
    .known = عرفت، سجّل
    .again = أتعلّم من جديد
holds-until = سُجّل، وهو صالح حتى { FULLDAY($date) }. نذكّرك قبل أن ينتهي. شهادتك في هذه الصفحة ويمكن طباعتها.
    .places = أين أتعلّم مجانًا
