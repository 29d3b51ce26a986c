# A landlord says who sublets the house.
sure = Does somebody else sublet and look after { $address }? Invite them to register; from then on they report and check the tenants. If you own it, the invitation is your consent; if you sublet it yourself, the owner is asked first.
    .yes = Yes, invite them
    .no = I never agreed, or it is not so
left-as-is = Fine, nothing was changed. If somebody sublets without your consent, tell the grid worker.
made = The invitation is ready. Send the link to them, or let them scan this code. It works once, for one person, for { $days } days.
made-telegram = If they use Telegram, you can send this link instead.

# Roles beside tenant and landlord
whose = { $address }: those whom you let sublet are below.
    .new = Invite another
withdraw = You agreed on { DAY($date) } that { $surname } sublets. Take it back? Then somebody talks to both of you; for those who live there nothing changes yet.
    .withdraw = Take it back
    .keep = Leave it
withdrawn = Noted: you took your consent back, and { $surname } is told. Somebody talks to both of you.
