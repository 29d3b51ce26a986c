# Officers accept several declarations at once in a chat.
only-these = { $count } wait to be accepted. Your post may look only:
    { $lines }
accept = { $place ->
        [later] { $count } more wait to be accepted; these come next.
       *[first] { $count } wait to be accepted; these are the oldest.
    } Which of them are in order? Send the numbers, for example 1,3.
    { $lines }
    .all = Accept all
    .none = None for now
return = Is one of the others to be returned?
    .leave = No, leave them
later = Those that come after
gone = { $count } had just been decided by somebody else and were left alone.
done = { $returned ->
        [0] { $count } accepted, and they have been told.
       *[other] { $count } accepted and { $returned } returned, and they have been told.
    }
    .cases = The list from the start
    .today = Today's work
