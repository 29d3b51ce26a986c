# 请人来帮忙。
about-help-fill = 好的，请人来帮您。
about-no-document = 没有证件也能办，工作人员会当面核实身份。
about-foreigner = 好的，请负责外国人登记的工作人员找您。
about-wrong-plate = 谢谢您告诉我们，网格员会去看这块门牌。觉得门牌是假的，什么都别填。
about-at-window = 好的，可以带证件去窗口办，免费。去之前有人先跟您说清带什么。
place = 您在哪里？写地址，或者旁边有什么。
phone = 留个手机号，好先打给您。这项选填。
    .skip = 不留
words = 还有什么要说的？比如什么时候在家。这项选填。
    .skip = 没有了
we-call = 记下了。最晚{ DAY($date) }，有人打电话给您。
we-come = 记下了。最晚{ DAY($date) }，有人到{ $place }找您。
