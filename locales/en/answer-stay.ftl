# A landlord checks somebody who declared to live in the house.
nothing-to-answer = There is nothing to answer here any more: perhaps you have answered, perhaps our staff now check it instead.
declared = Somebody declared to live in your { $place }: surname { $surname }, moved in on { FULLDAY($date) }.
undated = Somebody declared to live in your { $place }: surname { $surname }.
lives-there = Whatever you choose, it does not change their declaration. If the two accounts differ, a grid worker hears both sides.
    .lives = Lives there
    .left = Lived there, has left
    .nobody = There is no such person
    .sublet = I let the house to somebody who manages it
    .unsure = I am not sure
left-on = Which day did they leave? For example yesterday, or 1 June. If you are not sure, about when.
thanks-lives = Thank you, noted: lives there.
thanks-left = Thank you, noted. We ask the other side too; if the accounts differ, a grid worker checks.
thanks-nobody = Thank you, noted. Their declaration stays as it is for now; a grid worker hears both sides.
thanks-sublet = Thank you, noted; there is nothing more for you to do here. A grid worker will ask who manages the house now.
thanks-unsure = No problem, noted. A grid worker will check. This stays in your menu: open it again once you know.
