### Draft: to be reviewed by a native speaker.

agree = يقول { $surname } إنه يؤجر { $address } من الباطن{ $rooms ->
    [0] {""}
   *[other] {" "}({ $rooms } غرف)
 }. هل توافق؟ الرفض لا يطرد أحدًا: يتحدث موظف مع الطرفين.
    .agree = أوافق
    .refuse = لا أوافق
    .later = سأفكر
statement =
    أوافق على أن يؤجر { $surname } { $address } (لوحة { $code }) من الباطن{ $rooms ->
    [0] {""}
   *[other] ، عدد الغرف { $rooms }
 }. أعلم أنه يمكنني الرجوع عن ذلك. { $date }
sign = اقرأ من فضلك: هذه موافقتك المكتوبة.
    { $statement }
    .sign = نعم، أوافق
    .back = رجوع
later = حسنًا، عد عندما تقرر. السكوت ليس موافقة.
    .sublet-answer = أجيب الآن
noted-agree = سجّلنا: توافق على أن يؤجر { $surname } من الباطن. للرجوع عنها اختر بند التأجير من الباطن في القائمة.
noted-refuse = سجّلنا: لا توافق. يتحدث موظف معك ومع { $surname }، ولا يتغير شيء للساكنين الآن.
nothing-asked = لا أحد ينتظر ردك عن التأجير من الباطن الآن.
