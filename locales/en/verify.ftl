# By a phone on record somebody proves who they are.
not-accepted-yet = What you declared here has not been accepted yet. The phone you gave can be confirmed only after that; we tell you then, and you lose nothing by waiting.
phone = Which phone is on record for you? We send an SMS to it. Only then do we show your to-dos and declarations.
verified-before = You have confirmed this before; there is nothing more to do.
