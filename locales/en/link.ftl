# Another chat of the same person: one shows a code, the other takes it.
show = To see your matters in another chat too (a web page, SMS), you can get a code here and type it there. Whoever types it can see your matters: type it only in a chat of your own and tell it to nobody. Our staff will never ask you for it.
    .show = Show me the code
    .not-now = Not now
not-shown-now = All right, not now.
code-shown = Your code: { $code }
    It is good for { $minutes } minutes and once. In the other chat open the menu, choose "My channels", then "Type the other chat's code".
code = Please type the 8-digit code that the other chat shows. If you have none, choose "Use another channel too" there first.
linked = Done: this chat shows your matters too. Reminders go to the chat that you used last.
