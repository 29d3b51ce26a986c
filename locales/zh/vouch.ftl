# 单位核对申报住在自己管的房子里的人。
nothing-to-answer = 这一条现在不用您回答了，也许已经答过，也许对方改由工作人员核对。
    .lodged = 报送住进来的人
declared = 有人申报住在{ $place }：姓{ $surname }，{ FULLDAY($date) }搬来。
undated = 有人申报住在{ $place }：姓{ $surname }。
lives-there = 他住在这里吗？您选哪一项，都不会直接改动对方的申报。
    .lives = 住在这里
    .nobody = 没有这个人
    .unsure = 不清楚
thanks-lives = 谢谢，记下了：住在这里。
    .lodged = 再看下一位
thanks-nobody = 谢谢，记下了。网格员会听双方说，再核实。
    .lodged = 再看下一位
thanks-unsure = 没关系，记下了。网格员会去核实。
    .lodged = 再看下一位
