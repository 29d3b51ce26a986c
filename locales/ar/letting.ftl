### Draft: to be reviewed by a native speaker.

not-asked = القواعد هنا لا تطلب الإبلاغ خطوة بخطوة. إذا سكن أحد فيمكنك الإبلاغ.
letting = أي سكن تقصد؟
    .more = المزيد
    .new = سكن جديد
room = { $address }: أي غرفة للإيجار؟ اكتب رقمها، وإن كان كله للإيجار فاكتب «كاملة».
what = { $place }: الخطوة { $nth } من { $count }: { $step }. هل تمت؟
    .done = تمت
    .close = لم يعد للإيجار
    .later = ليس بعد، نتركها الآن
done-on = { $step }: متى كان ذلك؟ اختر اليوم أو اكتبه بالأرقام، مثل ⁦2023-06-01⁩.
taken = سُجّل: { $step }.
    .letting = الخطوة التالية
finished = { $place }: تمت كل الخطوات.
    .close = انتهت مدة الإيجار، أنهِ
    .keep = الإيجار مستمر
closed = تم، انتهت هذه المرة في { $place }.
    .letting = سكن آخر
kept = حسنًا، نتركه الآن.
    .letting = سكن آخر
