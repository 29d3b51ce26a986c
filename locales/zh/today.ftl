# 工作人员今天要办的事，急的在前。
waiting = 辖区里有{ $count }件事等着办，点一件就开始。
more = 后面还有这些。
nothing = { $name }，辖区里现在没有等着办的事。
elsewhere = 还有{ $count }件事要在办公室的工作台上办：
    { $told }
declarations = 等受理的申报：{ $count }份
inbox = 等回复的留言：{ $count }个人
hazard = 有人反映的隐患，要去看
request = 有人请帮忙
request-help-fill = 请人帮忙填
request-no-document = 没有证件，要人帮
request-foreigner = 外国人住宿登记
request-wrong-plate = 门牌不对
request-at-window = 想到窗口办
request-delete-data = 请求删除信息
duty = 要办的事
duty-visit-again = 说好再去看
duty-answer-thread = 留言还没有回
duty-plate-missing = 门牌不见了
duty-plate-elsewhere = 门牌装错了地方
duty-plate-fake = 有假门牌，要核实
