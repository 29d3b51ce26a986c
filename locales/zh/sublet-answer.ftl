# 房主答复：同不同意转租。
agree = 姓{ $surname }的人说，他在转租{ $address }{ $rooms ->
    [0] {""}
   *[other] （{ $rooms }间）
 }。您同意吗？不同意也不会把谁赶走，工作人员会找双方谈。
    .agree = 同意
    .refuse = 不同意
    .later = 先想想
statement =
    我同意姓{ $surname }的人转租{ $address }（门牌码{ $code }）{ $rooms ->
    [0] {""}
   *[other] ，共{ $rooms }间
 }。我知道以后可以收回。{ $date }
sign = 请看一遍，这就是您的书面同意：
    { $statement }
    .sign = 就这样，同意
    .back = 返回
later = 好的，什么时候想好了再来说。没说同意，就不算同意。
    .sublet-answer = 现在答复
noted-agree = 记下了，您同意姓{ $surname }的人转租。以后要收回，在菜单里点“房子是别人在转租”。
noted-refuse = 记下了，您没有同意。工作人员会找您和姓{ $surname }的人谈，住在里面的人先不变。
nothing-asked = 现在没有人等您答复转租的事。
