# 宣传消息：停，或者重新开始。
now-sent = 现在会给您发安全宣传。到期的提醒不算宣传，一直会发。
now-stopped = 宣传已经停了。到期的提醒不算宣传，一直会发。
what = 您想怎么办？
    .stop = 不再发宣传
    .resume = 重新发宣传
    .leave = 不改
stopped = 好的，不再给您发宣传。到期的提醒还会发，有的是法律要求的。
    .notices = 改主意了
resumed = 好的，重新给您发宣传，每月最多{ $most }条。
left-alone = 好的，不改。
