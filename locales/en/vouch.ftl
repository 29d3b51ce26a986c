# An organisation checks who declared to live in a house it looks after.
nothing-to-answer = There is nothing for you to answer here now. Perhaps it was answered, or an officer checks it instead.
    .lodged = Report who moved in
declared = Somebody declared to live at { $place }: surname { $surname }, moved in on { FULLDAY($date) }.
undated = Somebody declared to live at { $place }: surname { $surname }.
lives-there = Do they live here? Whatever you choose, their declaration is not changed by it.
    .lives = Lives here
    .nobody = There is no such person
    .unsure = I do not know
thanks-lives = Thank you, noted: lives here.
    .lodged = Next person
thanks-nobody = Thank you, noted. A grid worker will listen to both sides and check.
    .lodged = Next person
thanks-unsure = No matter, noted. A grid worker will check.
    .lodged = Next person
