### Draft: to be reviewed by a native speaker.

paper = { $organisation }: أي وثيقة؟
since = { $what }: من أي يوم؟ مثلًا 1 يناير 2023.
until = حتى أي يوم؟ نذكّركم قبل انتهائه. إن لم تكن له نهاية فاختر «بلا نهاية».
    .skip = بلا نهاية
photo = صورة لها؟ اختيارية.
    .skip = بلا صورة
noted = سجّلنا: { $what }.
    .firm-papers = وثيقة أخرى
none-asked = لا تُطلب هنا وثائق من جهتكم.
