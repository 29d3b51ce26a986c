### Draft: to be reviewed by a native speaker.

nothing-to-answer = لا حاجة إلى جوابك هنا الآن؛ ربما أجبت من قبل، أو صار الموظفون هم من يراجع.
    .lodged = الإبلاغ عمن سكن هنا
declared = صرّح شخص بأنه يسكن في { $place }: اسم العائلة { $surname }، سكن في { FULLDAY($date) }.
undated = صرّح شخص بأنه يسكن في { $place }: اسم العائلة { $surname }.
lives-there = هل يسكن هنا؟ مهما اخترت، لا يغيّر ذلك تصريحه مباشرة.
    .lives = يسكن هنا
    .nobody = لا يوجد شخص كهذا
    .unsure = لست متأكدًا
thanks-lives = شكرًا، سُجّل: يسكن هنا.
    .lodged = الشخص التالي
thanks-nobody = شكرًا، سُجّل. موظف الحي يسمع الطرفين ثم يتحقق.
    .lodged = الشخص التالي
thanks-unsure = لا بأس، سُجّل. سيتحقق موظف الحي.
    .lodged = الشخص التالي
