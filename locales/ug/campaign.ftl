### Draft: to be reviewed by a native speaker.

acknowledge = ئوقۇدۇم
relayed = ({ $issuer }، { FULLDAY($date) }، { $time }، { $level })
level-serious = ئېغىر خەتەر
level-over = خەتەر تۈگىدى
hints-campaign = بىر ئۇقتۇرۇش بار ({ $kind }). ئىشىكتىكى تاختىنى سىكانىرلاپ، ئېچىلغان بەتتىن كۆرۈڭ.
kind-education = بىخەتەرلىك
kind-case = ئەمەلىي ۋەقە
kind-inspection = ئۆيگە كېلىپ تەكشۈرۈش
kind-good-practice = ياخشى ئۇسۇل
kind-news = خەۋەر
kind-fire = ئوت ئاپىتى ئاگاھلاندۇرۇشى
kind-gas = گاز ئاگاھلاندۇرۇشى
kind-weather = ھاۋارايى ئاگاھلاندۇرۇشى
kind-evacuation = كۆچۈرۈش
kind-evacuation-over = ئۆيگە قايتىش
kind-supply = سۇ ۋە توك توختىتىش
