### Draft: to be reviewed by a native speaker.

list =
    { $count ->
        [one] باسمك بيت واحد، وهو مسجل هكذا:
        [two] باسمك بيتان، مسجلان هكذا:
        [few] باسمك { $count } بيوت، مسجلة هكذا:
        [many] باسمك { $count } بيتًا، مسجلة هكذا:
       *[other] باسمك { $count } بيت، مسجلة هكذا:
    }
    { $lines }
more-houses =
    وهناك { $count ->
        [one] بيت واحد
        [two] بيتان
        [few] { $count } بيوت
        [many] { $count } بيتًا
       *[other] { $count } بيت
    } لا تظهر في القائمة وتشملها المراجعة أيضًا.
line =
    { $address }: { $count ->
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    } ({ $people }{ $more ->
        [yes] { " " }وغيرهم
       *[no] { "" }
    })
line-empty =
    { $address }: { $letting ->
        [let] لا أحد مسجل فيه
        [vacant] خالٍ
        [owner_only] يسكنه المالك
        [stopped] لم يعد للإيجار
       *[sold] بيع
    }
comma = { "، " }
right = هل كله صحيح؟
    .right = كله صحيح
    .changed = تغيّر شيء
    .later = في يوم آخر
noted-later = حسنًا، نتركه الآن.
confirmed =
    سُجّل: راجعت في { DAY($date) } ما باسمك، { $count ->
        [one] بيت واحد
        [two] بيتان
        [few] { $count } بيوت
        [many] { $count } بيتًا
       *[other] { $count } بيت
    }. إذا سكن أحد أو غادر فأخبرنا.
what-changed = ما الذي تغيّر في { $address }؟
    .report = سكن شخص جديد
    .left = غادر شخص
    .letting = خالٍ أو لم يعد للإيجار أو بيع
    .confirm-all = عدّلت، أراجع مرة أخرى

new-one = { $label }، منذ { DAY($date) }، جديد

new-undated = { $label }، جديد

new-people = بينهم { $count } جدد لم تراجعهم بعد. إن قلت إن كل شيء صحيح فأنت تؤكد أنهم يسكنون هنا أيضًا، ولا حاجة لتأكيد كل واحد.
