### Draft: to be reviewed by a native speaker.

nothing-listed = { $address }: القواعد هنا لا تذكر أدوات مطلوبة، فلا حاجة إلى التسجيل.
none-yet = لم تُسجَّل بعد أدوات لبيت { $address }؛ لنسجّل الأولى.
which = هذه أدوات { $address }. أيّها تغيّر؟
    .add = إضافة أداة جديدة
    .more = المزيد
line =
    { $what }، العدد { $number }{ $state ->
        [broken] { " " }(تالف)
       *[works] { "" }
    }
line-dated =
    { $what }، العدد { $number }، حتى { FULLDAY($date) }{ $state ->
        [broken] { " " }(تالف)
       *[works] { "" }
    }
what = ما الجديد بشأن { $what }؟
    .replaced = استُبدل بجديد
    .broken = تالف
    .works = فُحص ويعمل
    .gone = أُخذ ولم يعد مستخدمًا
kind = أي أداة أضفت؟
    .more = المزيد
number = كم العدد كله؟
place = أين وُضع؟ مثل: عند درج الطابق الثاني.
made-on = ما تاريخ الصنع؟ تجده على الملصق.
    .skip = لا يُقرأ
expires-on = متى تنتهي صلاحيته؟ مع السنة، بالأرقام، مثل ⁦2026-05-01⁩. نذكّرك قبل ذلك.
    .skip = لا تاريخ انتهاء
photo = التقط صورة لتسهل المراجعة.
    .skip = بلا صورة
noted = سُجّل: { $address }.
    .equipment = تسجيل أداة أخرى
