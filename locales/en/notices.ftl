# Campaign messages: stop them, or take them up again.
now-sent = You get campaign messages about safety. Reminders of due dates are not among them and always come.
now-stopped = Campaign messages are stopped. Reminders of due dates are not among them and always come.
what = What would you like?
    .stop = No more campaign messages
    .resume = Send campaign messages again
    .leave = Leave it as it is
stopped = Fine, no more campaign messages. Reminders of due dates still come; the law asks for some of them.
    .notices = I changed my mind
resumed = Fine, campaign messages come again, { $most } a month at most.
left-alone = Fine, nothing was changed.
