# 物业扫门牌巡查。
plate = 请扫巡查处的门牌，或输入牌上的码。
work = { $address }：这一圈查的是什么？
found = { $address }，{ $what }。查下来怎么样？
    .fine = 没发现问题
    .wrong = 有问题
note = 哪里有问题？写一句就行。
photo = 拍一张照片？这项选填。
    .skip = 不拍
noted-fine = 记下了。今天一共巡查了{ $count }处。
    .patrol = 下一处
noted-wrong = 记下了，今天第{ $count }处。请把隐患也报上，好让人来处理。
    .hazard = 报隐患
    .patrol = 下一处
not-here = 这块牌不在贵单位管的地方，或者这里不用扫牌巡查。
