# 单位自己的证照、合同，到哪天。
paper = { $organisation }：报哪一种？
since = { $what }从哪天起？比如2023年1月1日。
until = 到哪天？到期前会提醒您。没写期限的，选“没定”。
    .skip = 没定
photo = 拍一张？这项选填。
    .skip = 不拍
noted = 记下了：{ $what }。
    .firm-papers = 再报一种
none-asked = 这里没有要贵单位报的证照或合同。
