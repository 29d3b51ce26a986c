# By a phone on record somebody proves who they are.
phone = Which phone is on record for you? We send an SMS to it. Only then do we show your to-dos and declarations.
verified-before = You have confirmed this before; there is nothing more to do.
