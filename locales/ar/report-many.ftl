### Draft: to be reviewed by a native speaker.

why =
    بحسب { $law }، إذا سكن شخص فعلى صاحب البيت أن يبلغ خلال { $unit ->
        [working-days]
            { $count ->
                [one] يوم عمل واحد
                [two] يومَي عمل
                [few] { $count } أيام عمل
               *[other] { $count } يوم عمل
            }
        [days]
            { $count ->
                [one] يوم واحد
                [two] يومين
                [few] { $count } أيام
                [many] { $count } يومًا
               *[other] { $count } يوم
            }
        [months]
            { $count ->
                [one] شهر واحد
                [two] شهرين
                [few] { $count } أشهر
                [many] { $count } شهرًا
               *[other] { $count } شهر
            }
       *[hours]
            { $count ->
                [one] ساعة واحدة
                [two] ساعتين
                [few] { $count } ساعات
               *[other] { $count } ساعة
            }
    }. ما تملؤه لا يراه إلا الشرطة والموظفون المكلّفون.
lines =
    { $address }: الصق القائمة هنا، سطر لكل شخص: الاسم، رقم الوثيقة، الهاتف، الغرفة، يوم السكن. يمكن ترك الهاتف والغرفة. الحد الأقصى لعدد الأسطر { $most }.
    افصل بينها بفاصلة أو مسافة؛ ويمكنك النسخ من جدول.
lines-title = القائمة
not-read = لم نستطع قراءتها. { $why }
none-usable =
    لا يوجد بعد سطر يمكن إرساله:
    { $wrong }
read =
    { $address }: يمكن الإبلاغ عن { $count ->
        [one] شخص واحد
        [two] شخصين
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }.
left-out =
    بقيت أخطاء (عددها { $count })؛ هذه الأسطر لا نرسلها الآن:
    { $wrong }
more-wrong = وهناك أخطاء أخرى (عددها { $count })؛ صحّح التي في الأعلى أولًا.
column =
    { $name ->
        [name] الاسم
        [document] نوع الوثيقة
        [number] رقم الوثيقة
        [phone] الهاتف
        [room] الغرفة
        [moved_in] يوم السكن
       *[other] { $name }
    }
check =
    هل نبلغ الآن عن { $count ->
        [one] شخص واحد
        [two] شخصين
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }؟
    .send = أبلغ
    .again = أصحّح القائمة وألصقها من جديد
reported =
    تم الإبلاغ: { $address }، { $count ->
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }.
    وعلى المستأجرين أن يصرّحوا أيضًا. أرسل إليهم هذا الرابط، وكل واحد يملأ عن نفسه.
    .report-many = الإبلاغ بقائمة أخرى
