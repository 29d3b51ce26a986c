### Draft: to be reviewed by a native speaker.

who = { $address }: أي نزيل؟
    .new = شخص هنا: مساعدته في التصريح
    .report = ليس هنا: المكتب يبلّغ
    .more = المزيد
undeclared = { $place }، { $surname }. لم يصرّح بعد، ويمكنك مساعدته.
    .declare = مساعدته في التصريح
    .desk-out = رحل
    .desk-guests = نزيل آخر
declared = { $place }، { $surname }. صرّح بنفسه.
    .desk-out = رحل
    .desk-guests = نزيل آخر
permit-now = { $place }، { $surname }. منذ { DAY($date) } يمكنه طلب تصريح الإقامة. أخبره، والقرار له.
    .desk-out = رحل
    .desk-guests = نزيل آخر
permit-later = { $place }، { $surname }. من { DAY($date) } يمكنه طلب تصريح الإقامة.
    .desk-out = رحل
    .desk-guests = نزيل آخر
