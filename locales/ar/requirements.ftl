### Draft: to be reviewed by a native speaker.

nothing-asked = لا يُطلب الآن شيء إضافي في { $address }.
persons = كم شخصًا يسكن الآن في { $address }؟ احسب الكبار والصغار، والعدد يكفي.
persons-title = عدد السكان
rooms = كم غرفة مؤجَّرة في هذا البيت؟
rooms-title = الغرف المؤجَّرة
beds = كم سريرًا في البيت؟
beds-title = الأسرّة
corridors = كم ممرًا في البيت؟ إن كان في كل طابق ممر فاكتب عدد الطوابق. إن لم يوجد فاكتب 0.
corridors-title = الممرات
area = كم مترًا مربعًا المساحة المؤجَّرة كلها؟ يكفي رقم تقريبي.
area-title = المساحة المؤجَّرة (م²)
complete-flat = هل هي شقة لها مطبخها وحمّامها؟
    .yes = نعم
    .no = لا
complete-flat-title = لها مطبخها وحمّامها
by-room = هل تُؤجَّر غرفةً غرفة؟
    .yes = نعم
    .no = لا
by-room-title = تأجير غرفة غرفة
families = كم أسرة تسكن هناك؟ من يستأجر غرفة وحده يُحسب أسرة.
families-title = عدد الأسر
unrelated-adults = كم بالغًا منهم لا تربطهم قرابة ببعضهم؟
unrelated-adults-title = بالغون بلا قرابة بينهم
told-before =
    { $address }: هذا ما ملأته في المرة الماضية. هل ما زال صحيحًا؟
    { $lines }
    .right = ما زال صحيحًا
    .change = تعديل
check = راجع من فضلك. إن كان شيء خطأ فاضغط عليه لتعديله؛ وإن كان كله صحيحًا فسجّله.
    .send = كله صحيح، سجّل
group-rental-yes = بحسب «{ $programme }» يُعدّ { $address } سكنًا جماعيًا مؤجَّرًا، ويُطلب فيه المزيد.
group-rental-no = بحسب «{ $programme }» لا يُعدّ { $address } سكنًا جماعيًا مؤجَّرًا.
group-rental-undetermined = لا يمكن القول بعد هل يُعدّ { $address } سكنًا جماعيًا مؤجَّرًا: تنقص بعض الأعداد.
list =
    بحسب «{ $programme }» يجب أن يكون في { $address }:
    { $lines }
line-met = موجود: { $what }
line-missing = ناقص: { $what }
line-short = ناقص: { $what } (المطلوب { $want }، والمسجل الآن { $have })
line-unknown = غير واضح بعد: { $what }
what-unknown = «غير واضح بعد»: إن تركت عددًا في الأعلى فافتح هذا مرة أخرى واكتبه عندما تعرفه؛ ولغير ذلك يمكن أن يأتي الموظفون ليروا.
what-next = إن كان الشيء مركّبًا ومكتوبًا في الأعلى أنه ناقص، فاطلب من { $office } أن يرسل من يراه، ويُصحَّح بعدها.
    .help-me = طلب زيارة
    .places = أين أشتري ما ينقص
