# One conversation, and an answer to it.
said = Resident of { $place }:
    { $told }
answer = What do you answer? It is sent as you write it. No identity numbers, please, and nothing about others.
    .close = All is said: end this conversation
    .later = Leave it for now
only-read = Your post may read this but not answer.
sent = Your answer is sent.
closed = This conversation is over. If they write again, another begins.
not-there = We did not find this conversation. Perhaps somebody ended it.
