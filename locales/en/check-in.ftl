# A landlord hands out an access card; it does not depend on anybody's declaration.
who = { $address }: who gets the card?
    .more = More
    .new = Somebody new, report first
not-there = We could not find this tenant; they may have left.
number = For tenant { $surname } at { $place }. What is the number of the card? One on a key fob will do.
issued-on = On which day was it handed out? For example today.
issued = Noted: card { $number } for tenant { $surname } at { $place }. They get the card even if they have not declared yet; just remind them to.
    .check-in = Another card
