# Writing to the grid worker: a person reads it and answers.
words = What would you like to tell your grid worker? Just write it, or send a photo. Somebody reads on working days, { $hours }, and answers here within { $days } working days. In an emergency call 110 or 119.
    .done = Nothing, thanks
more = We passed it on to your grid worker. Write on if there is more; when you have finished, say "done".
    .done = Done
ended = Good. You get the answer here.
nothing-sent = Good, nothing was sent.
