# A landlord invites a tenant to fill it in.
room = { $address }: which room will they live in? For example 301. If it is not settled, leave it out and they write it.
    .skip = Leave it to them
room-title = Room
made = The invitation is ready: { $place }. Send the link to the tenant, or let them scan this code. It works once, for one person, for { $days } days.
made-telegram = If they use Telegram, you can send this link instead.
made-next = When they have filled it in, you are asked whether they live there. Your own report is done once you say “Lives there”.
    .invite = Invite another
made-next-too = When they have filled it in, you are asked whether they live there. Your own report is still needed once.
    .invite = Invite another
