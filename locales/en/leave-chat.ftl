# Leave this chat: the phone was borrowed, or it shall not be used any more.
sure = If the phone is borrowed, or you do not want to use this chat any more, leave it. Then this chat does not know you: it shows no declarations of yours and reminds you of nothing, and what is half filled in is deleted. What you declared stays declared.
    .leave = Leave
    .stay = Stay
staying = All right, you stay.
left-now = Done: this chat does not know you any more. Older messages can still be seen above; on a borrowed phone, please delete them before you give it back.
