### Draft: to be reviewed by a native speaker.

no-pact = لا يوجد هنا ميثاق لقراءته.
read-first = { $title }: اقرأه من فضلك، نحو نصف دقيقة.
part = { $text }
read = هل قرأته كله؟
    .agree = قرأته وأوافق
    .later = لاحقًا
come-back = حسنًا، يبقى في القائمة.
agreed = سُجّل، وهو صالح حتى { FULLDAY($date) }.
