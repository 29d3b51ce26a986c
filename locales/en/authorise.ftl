# A landlord lets a relative act.
who = { $count ->
        [0] A relative can act for you: report, check, answer. The letter you sign yourself.
       *[other] Somebody acts for you now. Invite another, or end it for one?
    }
    .add = Let a relative act for me
which = For which houses should they act?
    .one = One house only
    .all = All { $count } houses
sure =
    { $scope ->
        [all] All your { $count } houses
       *[one] { $address }
    }: They see surname, room and day of moving in of your tenants, no documents and no phones. You can end it at any time. Invite them?
    .yes = Invite
    .no = Not now
left-as-is = Fine, nothing was changed.
end = Should { $name } no longer act for you?
    .end = End it
    .keep = Let them go on
ended = Done: from { DAY($date) } on, { $name } no longer acts for you.
made = The invitation is ready. Send the link to your relative, or let them scan this code. It works once, for one person, for { $days } days.
made-telegram = If they use Telegram, you can send this link instead.
