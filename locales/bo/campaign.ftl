### Draft: to be reviewed by a native speaker.

acknowledge = ཤེས་སོང་།
relayed = ({ $issuer } ནས་ { FULLDAY($date) } { $time } ལ་བཏང་། { $level })
level-serious = ཉེན་ཁ་ཚབས་ཆེན།
level-over = ཉེན་ཁ་མེད་པར་གྱུར།
hints-campaign = བརྡ་ཐོ་ཞིག་འདུག ({ $kind })། སྒོའི་བྱང་བུ་བཤེར་ནས་ཁ་ཕྱེ་བའི་ཤོག་ངོས་སུ་གཟིགས་རོགས།
kind-education = བདེ་འཇགས་དྲིལ་བསྒྲགས།
kind-case = དངོས་བྱུང་དཔེ་མཚོན།
kind-inspection = ཁྱིམ་དུ་ཞིབ་བཤེར།
kind-good-practice = བྱེད་ཐབས་ཡག་པོ།
kind-news = གསར་འགྱུར།
kind-fire = མེ་སྐྱོན་ཉེན་བརྡ།
kind-gas = ཁོལ་རླངས་ཉེན་བརྡ།
kind-weather = གནམ་གཤིས་ཉེན་བརྡ།
kind-evacuation = གནས་སྤོ།
kind-evacuation-over = ཁྱིམ་དུ་ཕྱིར་ལོག
kind-supply = ཆུ་དང་གློག་ཆད་པ།
