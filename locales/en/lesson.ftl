# Safety: cards, a few questions, and a note that you learnt it.
no-such-lesson = We did not find this lesson. There may be a new one.
which-lesson = Which lesson?
begin = { $title }: { $cards } cards, { $questions } questions. You can stop and go on later.
card = { $text }

    ({ $place } of { $count })
    .next = Understood, next card
    .again = Read it again
quiz = Question { $place } of { $count }. { $question }
right = Right. { $why }
wrong = Many people choose that. { $why }
known = Done: { $right } of { $asked } right. Choose “I know” and we note that you have learnt it.
    .known = I know, note it
    .again = Learn it again from the start
holds-until = Noted. It holds until { FULLDAY($date) }. We remind you before it ends. Your certificate is on this page; you can print it.
    .places = Free training near by
