# 用人单位报离职的员工。
who = 是哪一位？
    .more = 后面还有
    .none = 不在这里面
what = { $name }{ $agreed ->
        [yes] 说好做到{ $until }。现在呢？
       *[no] 现在还在吗？
    }
    .left = 离职了
    .stays = 还在做
last-day = { $name }最后一天上班是哪天？比如昨天、6月1日。
stays-until = 新的合同做到哪天？没定的，选“没定”。
    .skip = 没定
noted-left = 记下了：{ $name }离职。他搬走的话，本人或房东再说一声就行。
    .leave-job = 再报一位
noted-stays = 记下了：{ $name }还在做。
    .leave-job = 再看一位
not-there = 没找到这位员工，也许已经报过离职了。
    .leave-job = 另选一位
nobody-there = 还没有报过员工。
    .hire = 报新来的员工
not-listed = 不在这里面的，也许来上班时没有报过。
    .hire = 报新来的员工
