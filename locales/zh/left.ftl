# 房东说有租客搬走了。
who = 是哪一位搬走了？
    .more = 后面还有
    .none = 不在这里面
one-of = { $label }（之{ $n ->
        [1] 一
        [2] 二
        [3] 三
        [4] 四
        [5] 五
        [6] 六
       *[other] { $n }
    }）
left-on = { $place }，姓{ $surname }的租客，哪天搬走的？比如昨天、6月1日。
noted = 记下了：姓{ $surname }的租客{ DAY($date) }搬走。我们会问本人；说法不一样，网格员会核实。
nobody-there = { $address }现在没有可以选的租客。有人搬进来，可以报送。
not-there = 没找到这位租客，也许已经记过搬走了。
    .left = 另选一位
not-listed = 不在这里面的，也许还没有申报，也许由{ $office }核对。可以请网格员看一下。
    .help-me = 请网格员联系我
