### Draft: to be reviewed by a native speaker.

who = { $address }: མི་གང་།
    .new = མི་ཞིག་འདིར་ཡོད། ཡར་ཞུར་རོགས་བྱེད།
    .report = མི་མེད། སྤྱི་སྟེགས་ཀྱིས་སྙན་སེང་།
    .more = དེ་ལས་མང་བ།
undeclared = { $place }། { $surname }། རང་ཉིད་ཀྱིས་ད་དུང་ཡར་ཞུ་བྱས་མེད། ཁྱེད་ཀྱིས་རོགས་བྱེད་ཆོག
    .declare = ཡར་ཞུར་རོགས།
    .desk-out = ཁོ་སྤོས་སོང་།
    .desk-guests = མི་གཞན།
declared = { $place }། { $surname }། རང་ཉིད་ཀྱིས་ཡར་ཞུ་བྱས་ཟིན།
    .desk-out = ཁོ་སྤོས་སོང་།
    .desk-guests = མི་གཞན།
permit-now = { $place }། { $surname }། { DAY($date) } ནས་སྡོད་གནས་ལག་འཁྱེར་ཞུ་ཆོག ཁོ་ལ་ཤོད་རོགས། ཞུ་མིན་ཁོ་རང་གིས་ཐག་གཅོད།
    .desk-out = ཁོ་སྤོས་སོང་།
    .desk-guests = མི་གཞན།
permit-later = { $place }། { $surname }། { DAY($date) } ནས་སྡོད་གནས་ལག་འཁྱེར་ཞུ་ཆོག
    .desk-out = ཁོ་སྤོས་སོང་།
    .desk-guests = མི་གཞན།
