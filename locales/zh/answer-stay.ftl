# 房东核对申报住在自己房子里的人。
nothing-to-answer = 这一条现在不用您回答了，也许已经答过，也许对方改由工作人员核对。
declared = 有人申报住在您的{ $place }：姓{ $surname }，{ FULLDAY($date) }搬来。
undated = 有人申报住在您的{ $place }：姓{ $surname }。
lives-there = 您选哪一项，都不会直接改动对方的申报；说法不一样，网格员会听双方说，再核实。
    .lives = 住在这里
    .left = 住过，已搬走
    .nobody = 没有这个人
    .sublet = 房子转租给别人管
    .unsure = 不清楚
left-on = 哪天搬走的？比如昨天、6月1日。记不清，写大概的日子。
thanks-lives = 谢谢，记下了：住在这里。
thanks-left = 谢谢，记下了。我们会问对方；说法不一样，网格员会核实。
thanks-nobody = 谢谢，记下了。对方的申报先不动，网格员会听双方说，再核实。
thanks-sublet = 谢谢，记下了，这一条您不用再管。网格员会来问，房子现在是谁在管。
thanks-unsure = 没关系，记下了。网格员会去核实。这一条还留在您的菜单里，弄清楚了再点开告诉我们。
