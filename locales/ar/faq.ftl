### Draft: to be reviewed by a native speaker.

words = عن ماذا تريد أن تسأل؟ تكفي بضع كلمات، مثل «وثيقتي ضاعت». ويمكنك أيضًا أن تنظر حسب الموضوع.
    .browse = حسب الموضوع
topic = ما الموضوع؟
found = هل تسأل عن هذا؟ اضغط واحدًا لترى الجواب.
of-topic = يسأل الناس عن هذا كثيرًا. اضغط واحدًا لترى الجواب.
more = وهذه أيضًا.
answer =
    { $question }
    { $answer }
    .faq = سؤال آخر
    .grid-worker = لم يتضح: أسأل موظف الحي
nothing-fits = لم نجد جوابًا مناسبًا. جرّب كلمات أخرى، أو اكتب إلى موظف الحي.
    .faq = كلمات أخرى
within-working-days =
    { $count ->
        [one] يوم عمل واحد
        [two] يومَي عمل
        [few] { $count } أيام عمل
       *[other] { $count } يوم عمل
    }
within-days =
    { $count ->
        [one] يوم واحد
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
within-months =
    { $count ->
        [one] شهر واحد
        [two] شهرين
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
within-hours =
    { $count ->
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $count } ساعات
       *[other] { $count } ساعة
    }
within-unknown = المدة المقررة في هذا المكان
