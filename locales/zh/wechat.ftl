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
