# The code from an SMS, typed back.
code = If this number is on record, an SMS with a 6-digit code arrives within a few minutes. Please enter the code here.
    Enter it only on this page and tell it to nobody. Our staff will never ask you for it.
    .resend = It did not come, send it again
proven = That is confirmed. From now on you can do everything for { $address } here.
tied = That is confirmed. You can now see your to-dos and earlier declarations.
sent-again = Another SMS is on its way. Please use the newest code.
