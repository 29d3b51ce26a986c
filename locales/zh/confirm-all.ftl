# 房东一次核对名下所有的房子。
list = 您名下有{ $count }处房子，登记的是这样：
    { $lines }
more-houses = 还有{ $count }处没有列出来，也一起核对。
line = { $address }：{ $count }人（{ $people }{ $more ->
        [yes] 等
       *[no] {""}
    }）
line-empty = { $address }：{ $letting ->
        [let] 没有人登记
        [vacant] 空着
        [owner_only] 自己住
        [stopped] 不租了
       *[sold] 卖了
    }
comma = {"，"}
right = 都对吗？
    .right = 都对
    .changed = 有变化
    .later = 改天再看
noted-later = 好的，先放着。
confirmed = 记好了：{ $count }处房子，{ DAY($date) }您都核对过。以后有人搬来、搬走，随时来说一声。
what-changed = { $address }有什么变化？
    .report = 有人搬来
    .left = 有人搬走
    .letting = 空了、不租了，或卖了
    .confirm-all = 改好了，再核对一遍

new-one = { $label }，{ DAY($date) }搬来，新报的

new-undated = { $label }，新报的

new-people = 其中{ $count }人是新报的，还没核对。点“都对”，就是说他们也住在这里，不用再一个一个确认。
