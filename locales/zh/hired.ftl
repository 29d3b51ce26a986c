# 单位听说有人自称在这里上班：报、离职、派遣、没有这个人。
named = 有人说在贵单位上班：姓{ $surname }，{ DAY($date) }说的。只告诉您姓，别的请看本人证件。
works = 姓{ $surname }的这位，在贵单位吗？
    .report = 在，现在报
    .gone = 离职了
    .agency = 派遣来的
    .not-ours = 没有这个人
    .unsure = 问一下再说
last-day = 姓{ $surname }的这位，最后一天上班是哪天？比如昨天、6月1日。
ask-around = 没关系，问清楚了再来说。这件事还留在您的待办里。
    .hired = 现在说
noted-gone = 记下了：姓{ $surname }的这位已经离职。上班和离职都算报过了。
noted-agency = 记下了：姓{ $surname }的这位由派遣公司报。不用您再报。
noted-not-ours = 记下了。工作人员最晚{ DAY($date) }去核对，不用您再做什么。
settled = 这一位已经报过，或者不在贵单位名下。
    .hire = 报新来的员工
