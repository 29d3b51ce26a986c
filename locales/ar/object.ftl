### Draft: to be reviewed by a native speaker.

about = { $address }: على ماذا تعترض؟
    .class = تصنيف هذا البيت
    .order = إشعار أو طلب إصلاح
words = اكتب ما هو غير صحيح، وكيف تراه صحيحًا.
photo = إن كانت لديك صورة فالتقطها أو اخترها.
    .skip = لا توجد
check =
    كتبت: { $words }
    هل تقدّمه الآن؟
    .send = أقدّمه
    .again = أعدّله
noted = وصلنا. يجيبك { $office } في { DAY($date) } على الأكثر، والجواب يصل هنا. وحتى الجواب يبقى المطلوب كما هو.
