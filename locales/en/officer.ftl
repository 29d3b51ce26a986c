# An officer's chat.
officer-code = This is for staff: please type the one-time code from your office; it holds for ten minutes. If you are not staff, say "menu".
welcome = { $name }, this chat is your desk from now on. It shows your areas only. Please leave it before you change or hand over your phone.
here = This is the desk of { $name }.
    .work = What is to be done today
    .leave = Leave: this is no desk any more
left = Done: this chat is no desk any more.
