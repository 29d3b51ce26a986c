# Which desk looks after a house, and when it is open.
desk = { $name }
    Where: { $place }
    When: { $hours }
    Phone: { $phone }
    Helps with: { $services }
ask-there = ask there
no-desk = There is no desk yet where you live. You can also ask somebody to help.
next = Please bring your identity document.
