# 房东收回门禁卡，问一声人走了没有。
who = { $address }：哪一位？
    .more = 后面还有
    .none = 不在上面
not-there = 没找到这位租客，也许已经办过了。
not-listed = { $address }没有登记这一位。他住过的话，可以先报送。
card = 他手里有卡：{ $numbers }。收回来了吗？
    .back = 收回来了
    .not-yet = 还没有
gone = { $place }姓{ $surname }的租客搬走了吗？
    .left = 搬走了
    .stays = 没有，还住着
    .unsure = 不清楚
left-on = 哪天搬走的？
noted-left = 记下了：{ $place }姓{ $surname }的租客搬走了。我们也会问他一声；说法不一样，网格员来核实。{ $card ->
        [back] 卡收回来了。
        [out] 卡还没收回，收到了再来记一笔。
       *[none] {""}
    }
    .check-out = 再办一位
noted-stays = 记下了：{ $place }姓{ $surname }的租客还住着。{ $card ->
        [back] 卡收回来了，要用的话再发给他。
       *[none] {""}
    }
    .check-out = 再办一位
noted-unsure = 记下了。{ $card ->
        [back] 卡收回来了，但这不算他搬走。
       *[none] {""}
    }{ $place }姓{ $surname }的租客还按住着算，弄清楚了再来说。
    .check-out = 再办一位
