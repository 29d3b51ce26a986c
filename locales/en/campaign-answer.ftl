# Answers to messages sent to many.

seen = Thank you, we know that you have seen it.
noted = Noted, thank you. If you change your mind, tap again.
