### Draft: to be reviewed by a native speaker.

no-need = لا شيء تضغطه الآن. إذا كان لديك ما تنجزه أخبرناك حيث نستطيع الوصول إليك.
