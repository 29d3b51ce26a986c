### Draft: to be reviewed by a native speaker.

desk =
    { $name }
    المكان: { $place }
    الوقت: ⁦{ $hours }⁩
    الهاتف: ⁦{ $phone }⁩
    الخدمات: { $services }
ask-there = اسأل هناك
no-desk = لا يوجد بعد مكتب تأجير حيث تسكن. يمكنك أيضًا أن تطلب المساعدة.
next = خذ وثيقة هويتك معك.
