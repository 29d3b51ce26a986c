### Draft: to be reviewed by a native speaker.

left-on = { $place }، { $surname }: في أي يوم رحل؟
with-you = هل { $surname } أمامك؟ إن كان كذلك فهو كلامه.
    .here = نعم، هو يقول ذلك
    .gone = لا
noted-here = سجّلناه ككلامه بمساعدة المكتب. يُعتمد بعد أن يراه موظف.
    .desk-guests = نزيل آخر
noted-gone = سجّلنا: قال المكتب إن { $surname } رحل. يتحقق موظف، ولا يتغير السجل قبل ذلك.
    .desk-guests = نزيل آخر
not-there = ليس في القائمة، ربما رحل.
    .desk-guests = نزيل آخر
