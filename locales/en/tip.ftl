# A tip: no name is kept, a code is given, and the code opens the result.
anonymous = You need not say who you are. We keep no trace of this chat with the tip, so nobody can call you back. If a crime is happening now, call 110.
kind = What is it about?
    .more = More
    .other = None of these, something else
    .tip = It is a hazard, such as an e-bike or a blocked way out
place = Where is it? Write the address, or what is next to it.
words = What did you see, and when? Only what you saw. No guesses about who it was, and no names.
kept = We have it, and it goes to the office in charge. Your code: { $code }
    Write it down or take a picture of the screen now: it is shown only once. With it you can see the result; a reward, if there is one, is paid against it.
    .tip = See the result with the code
tip-code = Please type the code you were given, ten letters and digits.
unknown-code = There is no such code. Please look again: one sign too many or too few?
    .tip = Type it again
is-received = Your tip of { DAY($date) } has arrived; nobody has looked yet.
is-looked-into = Your tip of { DAY($date) } is being looked into.
is-passed-on = Your tip of { DAY($date) } was passed on to the office in charge.
is-closed = Your tip of { DAY($date) } was looked into and is settled.
reward-none = There is no reward for it at present.
reward-proposed = A reward has been proposed and is not decided yet.
reward-granted = There is a reward. Take the code to the service station; you need not give a name.
reward-paid = The reward was already collected.
refused-too-many-tips = Many tips came in about this house today, so we take no more for now. For something happening now call 110; otherwise please come back tomorrow.
