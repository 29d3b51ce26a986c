# 房东请亲属代办。
who = { $count ->
        [0] 可以请一位亲属替您办：报送、核对、答复都行，责任书还是要您自己签。
       *[other] 现在有人替您办。要再请一位，还是要停掉哪一位？
    }
    .add = 请一位亲属代办
which = 替您办哪几处房子的事？
    .one = 只一处
    .all = 所有房子，{ $count }处
sure =
    { $scope ->
        [all] 您的{ $count }处房子
       *[one] { $address }
    }：他能看到租客的姓、房号和搬来日期，看不到证件和电话。您随时可以停掉。要请吗？
    .yes = 要请
    .no = 先不请
left-as-is = 好的，没有改动。
end = 要让{ $name }停下来，不再替您办吗？
    .end = 停下来
    .keep = 还让他办
ended = 好了，从{ DAY($date) }起，{ $name }不再替您办。
made = 邀请做好了。请把链接发给这位亲属，或让他扫这个码。一个人用一次，{ $days }天内有效。
made-telegram = 他用 Telegram 的话，发这个链接也行。
