# 房东自己看一遍房子有没有隐患。
nothing-listed = { $address }：这里的办法没有要自己查的单子，不用查。
begin = 在{ $address }走一圈，约3分钟。一样一样看，看到不对的记下来；查出来不会罚您，早修早安心。
gear-state = （{ $n }/{ $count }）{ $what }：有没有，好不好用？
    .fine = 有，好用
    .wrong = 有，坏了或过期
    .absent = 没有
hazards = 下面哪些，房子里有？有几样点几样；都没有，直接点“选好了”。
photo-shot = 拍一张照片，最多3张。没有要拍的，就跳过。
    .skip = 不拍了
note = 还有什么要记一笔的？
    .skip = 没有了
noted = 记好了：{ $address }，{ DAY($date) }看过一遍。下一次在{ DAY($next) }前后，到时提醒您。
to-mend = 有{ $count }样没有或不好用，请尽快配好、换好。弄好了，在“器材清单”里记一下。
    .equipment = 器材清单
reported = 有{ $count }处隐患记成了您自己报的。能马上改的，今天就改；{ $office }看过以后告诉您怎么办。
end = 谢谢您，看得仔细，大家都睡得踏实。
    .equipment = 器材清单
