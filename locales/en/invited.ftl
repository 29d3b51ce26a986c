# Somebody opens an invitation from a landlord.
welcome = Landlord { $by } invites you to declare your residence at { $address }. If the room is filled in already, you can change it later.
unknown = We could not find this invitation; the link may have lost some letters. Ask the landlord to send it again, or scan the plate at the door: you can declare there just as well.
is-own = You made this invitation yourself. Send the link to the person who moves in, and let them open it.
    .invite = Make another invitation
is-yours = You have used this invitation already. “My declarations” shows how far it is.
is-used = Somebody used this invitation already; each works once. If you live at { $address } too, you can declare directly.
    .declare = I live here
is-expired = The time of this invitation is over. If you live at { $address }, you can declare directly, without a new one.
    .declare = I live here
is-ended = Who sent this invitation no longer looks after this house, so it does not work. If you live at { $address }, you can declare directly.
    .declare = I live here

as-relative = { $address }: Landlord { $by } asks you to act for them: report tenants, check, answer. The letter is signed by the landlord.
as-relative-all = Landlord { $by } asks you to act for all { $count } of their houses: report tenants, check, answer. The letter is signed by the landlord.
as-sublandlord = Landlord { $by } agrees that you sublet { $address } and asks you to register. From then on you report and check the tenants; your duties are those of a landlord.
name = Your name, as on your document.
accept = { $kind ->
        [relative] Will you act for them?
       *[sublandlord] Do you sublet it?
    }
    .accept = Yes
    .decline = No
declined = Fine, nothing was registered.
now-relative = Done: you can now act for { $count } houses of the landlord. You see surname, room and day of moving in of the tenants.
now-sublandlord = Registered: you sublet { $address }. When somebody moves in or out, please report it.
