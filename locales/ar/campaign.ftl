### Draft: to be reviewed by a native speaker.

acknowledge = قرأتها
relayed = (من { $issuer }، { FULLDAY($date) }، { $time }، { $level })
level-serious = خطر شديد
level-over = انتهى الخطر
hints-campaign = هناك رسالة ({ $kind }). امسح اللوحة عند الباب واقرأها في الصفحة التي تفتح.
kind-education = السلامة
kind-case = حادثة حقيقية
kind-inspection = زيارة
kind-good-practice = مثال جيد
kind-news = أخبار
kind-fire = تحذير من حريق
kind-gas = تحذير من الغاز
kind-weather = تحذير من الطقس
kind-evacuation = إخلاء
kind-evacuation-over = العودة إلى البيت
kind-supply = انقطاع الماء أو الكهرباء
