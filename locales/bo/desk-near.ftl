### Draft: to be reviewed by a native speaker.

desk =
    { $name }
    གནས: { $place }
    དུས་ཚོད: { $hours }
    ཁ་པར: { $phone }
    སྒྲུབ་ཐུབ་པ: { $services }
ask-there = སླེབས་རྗེས་དྲིས
no-desk = ཁྱེད་སྡོད་སར་ད་དུང་སྣེ་ལེན་སྤྱི་སྟེགས་མེད། སྒྲུབ་དགོས་ན་མི་ལ་རོགས་རམ་ཞུ་ཆོག
next = འགྲོ་དུས་ལག་འཁྱེར་འཁྱེར་རོགས་གནང་།
