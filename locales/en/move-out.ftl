# Moving out.
not-my-stay = This home is not under your name now, so there is nothing to do.
no-stay = There is no home under your name now. If you moved in and have not declared it yet, tap below.
stay = Which home?
    .more = More
moved-on = On which day do you move out of { $place }? Such as today, or 1 June.
gone = Noted: out of { $place } on { DAY($date) }, number { $number }. An officer settles it, and asks you first if anything is unclear.
give-back = Remember to give back card and keys, settle water and power, and agree on the deposit in writing. At the new home, please declare again.
    .dispute = We disagree about the deposit: mediation
    .declare = Declare the new home
