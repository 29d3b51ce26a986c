# 房东对分类或通知有不同意见。
about = { $address }：您对什么有不同意见？
    .class = 这处房子的分类
    .order = 一份通知书，或要求整改的事
words = 请写下来：哪里不对，您觉得应该怎样。
photo = 有照片的话，拍一张。
    .skip = 没有
check = 您写的是：{ $words }
    现在交上去吗？
    .send = 交上去
    .again = 改一改
noted = 收到了。{ $office }最晚{ DAY($date) }答复您，答复会发到这里。答复以前，原来的要求还照办。
