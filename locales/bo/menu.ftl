### Draft: to be reviewed by a native speaker.

to-dos = ཁྱེད་ལ་སྒྲུབ་རྒྱུ་{ $count } ཡོད། གཅིག་མནན་ནས་འགོ་ཚུགས།
nothing-due = ད་ལྟ་སྒྲུབ་རྒྱུ་མེད། ཅི་སྒྲུབ་འདོད་པ་གཅིག་གནོན།
desk = ཁ་བརྡ་འདི་ཁྱེད་ཀྱི་ལས་ཁང་ཡིན། ཁུལ་ནང་སྒྲུབ་རྒྱུ་རྣམས་“དེ་རིང་སྒྲུབ་རྒྱུ”ནང་ཡོད།
more = ད་དུང་འདི་དག་ཡོད།
due = { DAY($date) } མཐར་ཐུག · { $what }
late = { DAY($date) } ཡོལ་ཟིན · { $what }
still-here = སྤོས་སོང་བའམ་ད་དུང་སྡོད་པ
next-page = ད་དུང
first-page = ཤོག་ངོས་དང་པོར་ལོག
role-officer = དྲ་མིག་དོ་དམ་པ་དང་ལས་བྱེད་པའི་དོན
role-employer = མི་སྤྱོད་ལས་ཁུངས་ཀྱི་དོན
role-agent = བར་འབྲེལ་བའི་དོན
role-property_manager = ཁང་དངོས་དོ་དམ་གྱི་དོན
role-operator = གཉེར་སྐྱོང་ཀུང་སིའི་དོན
role-service_station = ཁང་གླ་ཞབས་ཞུ་ས་ཚིགས་ཀྱི་དོན
role-rental_supermarket = ཁང་གླ་ཚོང་རའི་དོན
role-desk = སྣེ་ལེན་སྤྱི་སྟེགས་ཀྱི་དོན
role-landlord = ཁང་བདག་གི་དོན
role-tenant = ཁང་གླ་མཁན་གྱི་དོན

of-whom = { $surname } { DAY($date) } སྤོས་ཡོང
