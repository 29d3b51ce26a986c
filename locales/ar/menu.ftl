### Draft: to be reviewed by a native speaker.

to-dos =
    { $count ->
        [zero] لا شيء عليك الآن.
        [one] لديك أمر واحد لتنجزه. اضغط عليه لتبدأ.
        [two] لديك أمران لتنجزهما. اضغط واحدًا لتبدأ.
        [few] لديك { $count } أمور لتنجزها. اضغط واحدًا لتبدأ.
        [many] لديك { $count } أمرًا لتنجزه. اضغط واحدًا لتبدأ.
       *[other] لديك { $count } أمر لتنجزه. اضغط واحدًا لتبدأ.
    }
nothing-due = لا شيء عليك الآن. ماذا تريد أن تفعل؟
desk = هذه المحادثة مكتبك. لما ينتظر في منطقتك اختر «أعمال اليوم».
more = وهناك أيضًا ما يلي.
due = حتى { DAY($date) } · { $what }
late = كان حتى { DAY($date) } · { $what }
still-here = غادرت السكن أو ما زلت فيه
next-page = المزيد
first-page = العودة إلى الصفحة الأولى
role-officer = أمور موظف الحي والموظفين
role-employer = أمور صاحب العمل
role-agent = أمور الوسيط العقاري
role-property_manager = أمور إدارة العقار
role-operator = أمور شركة التشغيل
role-service_station = أمور محطة خدمة الإيجار
role-rental_supermarket = أمور سوق الإيجار
role-desk = أمور مكتب التأجير
role-landlord = أمور صاحب البيت
role-tenant = أمور المستأجر

of-whom = { $surname }، منذ { DAY($date) }
