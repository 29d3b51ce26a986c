# A landlord looks over all houses at once.
list = The register has these { $count } houses of yours:
    { $lines }
more-houses = { $count } more are not listed here but are part of this.
line = { $address }: { $count } people ({ $people }{ $more ->
        [yes] {" "}and more
       *[no] {""}
    })
line-empty = { $address }: { $letting ->
        [let] nobody registered
        [vacant] empty
        [owner_only] lived in by yourself
        [stopped] no longer let
       *[sold] sold
    }
comma = {", "}
right = Is all of it right?
    .right = All as it is
    .changed = Something changed
    .later = Another day
noted-later = Fine, it can wait.
confirmed = Noted: { $count } houses, looked over on { DAY($date) }. When somebody moves in or out, just tell us.
what-changed = What changed at { $address }?
    .report = Somebody moved in
    .left = Somebody moved out
    .letting = Empty, no longer let, or sold
    .confirm-all = Done, look again

new-one = { $label }, since { DAY($date) }, new

new-undated = { $label }, new

new-people = { $count } of them are new and not checked yet. If you say all is right, you confirm that they live there too; no need to confirm each.
