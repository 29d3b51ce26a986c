### Draft: to be reviewed by a native speaker.

desk =
    { $name }
    ئورنى: { $place }
    ۋاقتى: { $hours }
    تېلېفون: ‎{ $phone }‎
    بېجىرىدۇ: { $services }
ask-there = بارغاندا سوراڭ
no-desk = سىز تۇرغان جايدا تېخى مۇلازىمەت سۇپىسى يوق. ئىش بېجىرمەكچى بولسىڭىز، ياردەم سورىسىڭىزمۇ بولىدۇ.
next = بارغاندا كىنىشكىڭىزنى ئېلىۋېلىڭ.
