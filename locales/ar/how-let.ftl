### Draft: to be reviewed by a native speaker.

how = ما وضع { $address } الآن؟
    .let = مؤجَّر، أو أُجّر من جديد
    .vacant = خالٍ
    .owner_only = نسكن فيه نحن
    .stopped = لم يعد للإيجار
    .sold = بيع
since =
    { $how ->
        [let] منذ أي يوم هو مؤجَّر؟
        [vacant] منذ أي يوم هو خالٍ؟
        [owner_only] منذ أي يوم تسكنون فيه أنتم؟
        [stopped] منذ أي يوم لم يعد للإيجار؟
       *[sold] متى بيع؟
    }
owner-lives = هل تسكن أسرتك أنت أيضًا فيه؟
    .yes = نعم
    .no = لا
noted-let = سُجّل: { $address } مؤجَّر. إذا سكن أحد فأبلغ من فضلك.
noted-quiet =
    سُجّل: { $address } { $how ->
        [vacant] خالٍ
        [owner_only] يسكنه المالك
        [stopped] لم يعد للإيجار
       *[sold] بيع
    }. لن نذكّرك بالإبلاغ بعد الآن؛ وإذا أُجّر من جديد فأخبرنا.
still-listed = سُجّل. لكن ما زال مسجلًا في { $address } مستأجرون (العدد: { $count }). إن غادروا فأخبرنا متى.
    .left = من غادر
