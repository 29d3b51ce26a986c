# 房子归哪个总台管，什么时候开。
desk = { $name }
    地方：{ $place }
    时间：{ $hours }
    电话：{ $phone }
    能办：{ $services }
ask-there = 到了问一下
no-desk = 您住的地方还没有总台。要办什么，请人帮忙也行。
next = 去的时候带上证件。
