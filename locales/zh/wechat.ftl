# 微信公众号里没有按钮，选项按数字回。
greeting = 您好，这里可以申报住址、学安全知识；房东还可以核对租客、签责任书。免费，不要银行卡和密码。
pick = 回数字就行。
pick-or-write = 回数字选一项，也可以直接写。
pick-several = 可以选几项，比如回“1，2”。
or-say = 也可以回“{ $what }”。
to-do = 回“待办”办理。
read-on = 还有下文，回“继续{ $n }”接着看。
read-on-word = 继续
template = 您有事要办，请回“待办”。
template-title = 安居提醒

# 别处说“点按钮”的地方，这里说“回数字”
unreadable-sticker = 表情看不懂。请打字，或者回数字。
unreadable-voice = 语音听不了。请打字，或者回数字。键盘上有话筒的，可以对着它说，手机会变成字。
unreadable-photo = 照片在这里收不了。请打字，或者回数字。要交照片，请打开门牌上的网页。
unreadable-other = 这种内容打不开。请打字，或者回数字。
