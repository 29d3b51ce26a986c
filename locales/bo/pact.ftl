### Draft: to be reviewed by a native speaker.

no-pact = འདིར་ཀློག་རྒྱུའི་སྤྱི་མཐུན་ཁ་ཆད་མེད།
read-first = { $title }: ཀློག་རོགས་གནང་། སྐར་མ་ཕྱེད་ཙམ་འགོར།
part = { $text }
read = བཀླགས་ཚར་རམ།
    .agree = བཀླགས་ཚར། མོས་མཐུན
    .later = རྗེས་སུ་ཀློག
come-back = འགྲིག་སོང་། རེ་ཞིག་བཞག དཀར་ཆག་ནང་ཡོད།
agreed = བཀོད་ཟིན། { FULLDAY($date) } བར་ནུས་པ་ཡོད།
