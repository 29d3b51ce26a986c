### Draft: to be reviewed by a native speaker.

list =
    ཁྱེད་ཀྱི་མིང་ཐོག་ཏུ་ཁང་པ་{ $count } ཡོད། ཐོ་བཀོད་པ་འདི་ལྟར་ཡིན:
    { $lines }
more-houses = ད་དུང་{ $count } བཀོད་མེད་ཀྱང་མཉམ་དུ་ཞིབ་བསྡུར་བྱེད།
line =
    { $address }: མི་{ $count } ({ $people }{ $more ->
        [yes] ་སོགས
       *[no] { "" }
    })
line-empty =
    { $address }: { $letting ->
        [let] ཐོ་བཀོད་པའི་མི་མེད
        [vacant] སྟོང་པ
        [owner_only] རང་གིས་སྡོད
        [stopped] གླ་རུ་མི་གཏོང
       *[sold] བཙོངས་ཟིན
    }
comma = { ", " }
right = ཚང་མ་འགྲིག་གམ།
    .right = ཚང་མ་འགྲིག
    .changed = འགྱུར་བ་ཡོད
    .later = ཉིན་གཞན་བལྟ
noted-later = འགྲིག་སོང་། རེ་ཞིག་བཞག
confirmed = བཀོད་ཟིན: ཁང་པ་{ $count } ཁྱེད་ཀྱིས་{ DAY($date) } ཞིབ་བསྡུར་བྱས། རྗེས་སུ་མི་སྤོས་ཡོང་ངམ་སྤོས་སོང་ན་ནམ་ཡང་ཤོད་རོགས་གནང་།
what-changed = { $address } ལ་འགྱུར་བ་ཅི་བྱུང་ངམ།
    .report = མི་སྤོས་ཡོང
    .left = མི་སྤོས་སོང
    .letting = སྟོང་པ། གླ་མི་གཏོང་། བཙོངས
    .confirm-all = བཅོས་ཚར། ཡང་ཞིབ་བསྡུར

new-one = { $label } { DAY($date) } སྤོས་ཡོང་། གསར་པ

new-undated = { $label } གསར་པ

new-people = དེའི་ནང་མི་{ $count } གསར་པ་ཡིན། ད་དུང་ཞིབ་བསྡུར་བྱས་མེད། ཚང་མ་འགྲིག་ཟེར་ན་ཁོང་ཚོ་ཡང་འདིར་སྡོད་པ་གཏན་འཁེལ་བྱས་པ་ཡིན། རེ་རེ་བཞིན་གཏན་འཁེལ་མི་དགོས།
