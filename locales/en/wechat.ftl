# An official account of WeChat has no buttons: options are picked by number.
greeting = Hello. Here you can declare where you live and learn about safety; landlords can check tenants and sign letters. It is free, and never asks for bank cards or passwords.
pick = Reply with a number.
pick-or-write = Reply with a number, or write your answer.
pick-several = You may pick several: reply “1, 2”.
or-say = Or reply “{ $what }”.
to-do = Reply “menu” to do it.
read-on = There is more: reply “more { $n }”.
read-on-word = more
template = Something to do: reply "menu".
template-title = Anju reminder

# What other channels say of buttons
unreadable-sticker = We cannot read stickers. Please write, or reply with a number.
unreadable-voice = We cannot listen to voice messages. Please write, or reply with a number. The microphone on your keyboard turns speech into text.
unreadable-photo = Photos cannot be taken here. Please write, or reply with a number. To send a photo, open the page behind the plate.
unreadable-other = We cannot open this. Please write, or reply with a number.
