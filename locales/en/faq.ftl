# Questions and answers.
words = What would you like to know? A few words will do, for example "lost my document". You can also look by topic.
    .browse = By topic
topic = What is it about?
found = Is it one of these? Choose one for the answer.
of-topic = People often ask these. Choose one for the answer.
more = And these.
answer = { $question }
    { $answer }
    .faq = Ask something else
    .grid-worker = Not clear: ask my grid worker
nothing-fits = We found no answer that fits. Try other words, or write to your grid worker.
    .faq = Try other words
within-working-days = { $count } working days
within-days = { $count } days
within-months = { $count } months
within-hours = { $count } hours
within-unknown = the time the place asks for
