# 主动发出去的消息。

# 申报以后
declared = 有人申报住在您的{ $address }（{ $room }）：姓{ $surname }，{ FULLDAY($moved_in) }搬来。请您核对一下，约半分钟。
    .answer-stay = 现在核对
landlord-says-no = 您申报住在{ $address }，房东的说法跟您不一样。您的申报没有改动，网格员会听双方说，再核实。
    .still-here = 还住在这里吗？
asked-to-confirm = 想跟您核对一下：您现在还住在{ $place }吗？约半分钟。不回答，也不会当您搬走了。
    .still-here = 现在回答
returned = 您的申报{ $receipt }还差一处：{ $reason }
    其他内容都留着，申报日期也不变。
    .declare = 去改
    .help-me = 请工作人员联系我
accepted = 您的申报{ $receipt }已经受理。办好了再告诉您。
    .verify = 用填过的手机号确认是本人
registered = 您的申报{ $receipt }登记好了，登记凭证编号{ $certificate }。以后搬走或换了地方，来说一声。
withdrawn = 您的申报{ $receipt }已经撤回。还住在那里的话，请重新申报。

# 到期提醒：租客
due-soon-tenant-declare = 您好，您住的{ $place }，请在{ DAY($date) }当天或之前申报，约3分钟，免费。
    .declare = 现在申报
due-today-tenant-declare = 您好，您住的{ $place }，申报今天到期，约3分钟，免费。
    .declare = 现在申报
overdue-tenant-declare = 您好，您住的{ $place }，申报{ DAY($date) }到期，我们还没收到。现在仍可以补报，约3分钟。不方便的话，可以请人帮忙，或去窗口办。
    .declare = 现在申报
due-soon-foreigner-declare = 您好，您住的{ $place }，外国人住宿登记{ DAY($date) }到期，派出所还没核对好。还没填的，现在填；填过的，请带护照去派出所问一声。
    .foreigner = 现在填
due-today-foreigner-declare = 您好，您住的{ $place }，外国人住宿登记今天到期，派出所还没核对好。还没填的，现在填；填过的，请带护照去派出所。
    .foreigner = 现在填
overdue-foreigner-declare = 您好，您住的{ $place }，外国人住宿登记{ DAY($date) }到期，派出所还没核对好。请尽快带护照去派出所；还没填的，也可以先填。
    .foreigner = 现在填
due-soon-tenant-correct = 您好，您的申报还有一处没改，请在{ DAY($date) }当天或之前改好。其他内容都留着。
    .declare = 去改
due-today-tenant-correct = 您好，您的申报还有一处没改，今天到期。其他内容都留着。
    .declare = 去改
overdue-tenant-correct = 您好，您的申报还有一处没改，{ DAY($date) }已经到期。现在仍可以改，其他内容都留着。不方便的话，可以请人帮忙。
    .declare = 去改
due-soon-landlord-correct = 您好，您报送的租客信息被退回，还没改好，请在{ DAY($date) }当天或之前重新报送。原因在“我的申报”里。
    .report = 重新报送
due-today-landlord-correct = 您好，您报送的租客信息被退回，还没改好，今天到期。原因在“我的申报”里。
    .report = 重新报送
overdue-landlord-correct = 您好，您报送的租客信息被退回，还没改好，{ DAY($date) }已经到期。现在仍可以重新报送，原因在“我的申报”里。不方便的话，可以请人帮忙。
    .report = 重新报送
due-soon-tenant-still-here = 您好，请在{ DAY($date) }当天或之前说一声，您还住不住在{ $place }。约半分钟。
    .still-here = 现在回答
due-today-tenant-still-here = 您好，请说一声您还住不住在{ $place }，今天到期，约半分钟。
    .still-here = 现在回答
overdue-tenant-still-here = 您好，我们还不知道您住不住在{ $place }。说一声约半分钟；不回答，网格员会去看看。
    .still-here = 现在回答
due-soon-tenant-lesson = 您好，请在{ DAY($date) }当天或之前学一遍租房防火，约3分钟。
    .lesson = 现在学
due-today-tenant-lesson = 您好，租房防火请在今天学一遍，约3分钟。
    .lesson = 现在学
overdue-tenant-lesson = 您好，租房防火您还没学，原定{ DAY($date) }以前。现在学也行，约3分钟。
    .lesson = 现在学
due-soon-tenant-lesson-again = 您好，您学的租房防火管到{ DAY($date) }。请在这之前再学一遍，约3分钟。
    .lesson = 现在学
due-today-tenant-lesson-again = 您好，您学的租房防火管到今天。请再学一遍，约3分钟。
    .lesson = 现在学
overdue-tenant-lesson-again = 您好，您学的租房防火{ DAY($date) }到期了。有空再学一遍，约3分钟。
    .lesson = 现在学

# 到期提醒：房东
due-soon-landlord-report = 您好，{ $place }住进一位租客，请在{ DAY($date) }当天或之前报送，约1分钟。
    .report = 现在报送
due-today-landlord-report = 您好，{ $place }住进一位租客，报送今天到期，约1分钟。
    .report = 现在报送
overdue-landlord-report = 您好，{ $place }的租客信息{ DAY($date) }到期，我们还没收到。现在仍可以补报，约1分钟。不方便的话，可以请人帮忙，或去窗口办。
    .report = 现在报送
due-soon-landlord-report-leaving = 您好，{ $place }有一位租客搬走，请在{ DAY($date) }当天或之前报送，约半分钟。
    .left = 现在报送
due-today-landlord-report-leaving = 您好，{ $place }有一位租客搬走，报送今天到期，约半分钟。
    .left = 现在报送
overdue-landlord-report-leaving = 您好，{ $place }有一位租客搬走，报送{ DAY($date) }到期，我们还没收到。现在仍可以补报，约半分钟。
    .left = 现在报送
due-soon-landlord-letter = 您好，{ $place }的责任书，请在{ DAY($date) }当天或之前看一遍、签名，约3分钟。
    .letter = 现在看
due-today-landlord-letter = 您好，{ $place }的责任书今天到期，请看一遍、签名，约3分钟。
    .letter = 现在看
overdue-landlord-letter = 您好，{ $place }的责任书{ DAY($date) }到期，还没有签。现在仍可以签，约3分钟。有不明白的，可以请人帮忙。
    .letter = 现在看
due-soon-landlord-lesson = 您好，请在{ DAY($date) }当天或之前学一遍租房防火，约3分钟。
    .lesson = 现在学
due-today-landlord-lesson = 您好，租房防火请在今天学一遍，约3分钟。
    .lesson = 现在学
overdue-landlord-lesson = 您好，租房防火您还没学，原定{ DAY($date) }以前。现在学也行，约3分钟。
    .lesson = 现在学
due-soon-landlord-lesson-again = 您好，您学的租房防火管到{ DAY($date) }。请在这之前再学一遍，约3分钟。
    .lesson = 现在学
due-today-landlord-lesson-again = 您好，您学的租房防火管到今天。请再学一遍，约3分钟。
    .lesson = 现在学
overdue-landlord-lesson-again = 您好，您学的租房防火{ DAY($date) }到期了。有空再学一遍，约3分钟。
    .lesson = 现在学

# 别的事：规定自己没有话的，只说是什么事
due-soon-duty = 您好，{ $place }要办一件事：{ $what }。请在{ DAY($date) }当天或之前办好。
due-today-duty = 您好，{ $place }要办一件事：{ $what }。今天到期。
overdue-duty = 您好，{ $place }的“{ $what }”{ DAY($date) }到期，还没有办好。现在仍可以办。有不明白的，可以请人帮忙。

# 几件事合成一条；只提醒、不说事的；短信
digest-many = 您好，您有{ $count }件事要办，最早的一件{ DAY($date) }到期。
    .menu = 看是哪几件
hints-only = 您有{ $count }件事今天到期。请重新扫门牌办理。
hints-news = 您有{ $count }条新消息。请重新扫门牌查看。
sms-code = 【安居】验证码{ $code }，过几分钟就失效。只填在您扫门牌打开的页面里，别告诉任何人，工作人员也不会问您要。

# 我的渠道
chat-linked = 刚刚有另一个聊天填了您这里的码，现在那边也能看到您的事。不是您自己填的，请马上断开。
    .channels = 看看是哪个
chat-unlinked = 这个聊天刚刚被断开了，不再显示您的事，也不再提醒。不是您断开的，请重新确认是您本人。
    .verify = 重新确认
# 报过的隐患，看完以后
hazard-found = 您报的{ $what }，编号{ $number }：有人去看了，情况属实，正在处理。谢谢您。
hazard-unfounded = 您报的{ $what }，编号{ $number }：有人去看了，没有看到。再看到的话，请再报。谢谢您。
hazard-duplicate = 您报的{ $what }，编号{ $number }：和别人报的是同一件，已经在办。谢谢您。

# 居住证
due-soon-permit-possible = 您好，从{ DAY($date) }起，您可以申请居住证，不收钱。
    .permit = 看要带什么
due-today-permit-possible = 您好，申报满了规定的时间，从今天起，您可以申请居住证，不收钱。
    .permit = 看要带什么
overdue-permit-possible = 您好，从{ DAY($date) }起，您可以申请居住证，不收钱。
    .permit = 看要带什么
due-soon-permit-endorse = 您好，您的居住证请在{ DAY($date) }当天或之前签注，不收钱。
    .permit = 怎么签注
due-today-permit-endorse = 您好，您的居住证签注今天到期，不收钱。
    .permit = 怎么签注
overdue-permit-endorse = 您好，您的居住证签注{ DAY($date) }到期。还没签的，请尽快去补。
    .permit = 怎么签注
# 网格员的回复
grid-worker-said = 网格员回复：{ $said }
    .grid-worker = 接着说

# 请本人核对
please-check = 请您看一下自己的申报：姓名、证件号、房间有没有写错？没有错就不用理会。
    .mine = 看我的申报
    .grid-worker = 问网格员
correction-refused = 您想改的申报{ $receipt }没有改成，还按原来的算。原因：{ $reason }
    .grid-worker = 问网格员
corrected = 您的申报{ $receipt }由工作人员改了一处，原因：{ $reason }。改得不对，请告诉我们。
    .mine = 看改成了什么
    .grid-worker = 改得不对
# 登记的房子核对过了
house-confirmed = 您登记的{ $address }核对过了，已经记在您名下。用登记的手机号收一条短信，确认是您本人，就可以报送租客了。
    .landlord = 确认我是房东
house-refused = 您登记的{ $address }没有核对上：{ $reason } 有出入的话，请工作人员帮您看看。
    .help-me = 请工作人员联系我

# 您问的事有了答复
request-answered = 您为{ $address }提的事，工作人员答复了：{ $reason } 还有不明白的，请人帮忙。
    .help-me = 请工作人员联系我
# 到期提醒：单位
due-soon-employer-report = 您好，{ $place }住进一个人，请在{ DAY($date) }当天或之前报送，约1分钟。
    .vouch = 现在核对
due-today-employer-report = 您好，{ $place }住进一个人，报送今天到期，约1分钟。
    .vouch = 现在核对
overdue-employer-report = 您好，{ $place }住进一个人，报送{ DAY($date) }到期，我们还没收到。现在仍可以补上，约1分钟。
    .vouch = 现在核对
due-soon-property-pass-on = 您好，{ $place }住进一个人，请在{ DAY($date) }当天或之前核对，约1分钟。
    .vouch = 现在核对
due-today-property-pass-on = 您好，{ $place }住进一个人，核对今天到期，约1分钟。
    .vouch = 现在核对
overdue-property-pass-on = 您好，{ $place }住进一个人，核对{ DAY($date) }到期，我们还没收到。现在仍可以补上，约1分钟。
    .vouch = 现在核对
due-soon-agent-report = 您好，{ $place }住进一个人，请在{ DAY($date) }当天或之前报送，约1分钟。
    .vouch = 现在核对
due-today-agent-report = 您好，{ $place }住进一个人，报送今天到期，约1分钟。
    .vouch = 现在核对
overdue-agent-report = 您好，{ $place }住进一个人，报送{ DAY($date) }到期，我们还没收到。现在仍可以补上，约1分钟。
    .vouch = 现在核对
due-soon-operator-report = 您好，{ $place }住进一个人，请在{ DAY($date) }当天或之前报送，约1分钟。
    .vouch = 现在核对
due-today-operator-report = 您好，{ $place }住进一个人，报送今天到期，约1分钟。
    .vouch = 现在核对
overdue-operator-report = 您好，{ $place }住进一个人，报送{ DAY($date) }到期，我们还没收到。现在仍可以补上，约1分钟。
    .vouch = 现在核对
due-soon-service-station-report = 您好，{ $place }住进一个人，请在{ DAY($date) }当天或之前报送，约1分钟。
    .vouch = 现在核对
due-today-service-station-report = 您好，{ $place }住进一个人，报送今天到期，约1分钟。
    .vouch = 现在核对
overdue-service-station-report = 您好，{ $place }住进一个人，报送{ DAY($date) }到期，我们还没收到。现在仍可以补上，约1分钟。
    .vouch = 现在核对
due-soon-rental-supermarket-report = 您好，{ $place }住进一个人，请在{ DAY($date) }当天或之前报送，约1分钟。
    .vouch = 现在核对
due-today-rental-supermarket-report = 您好，{ $place }住进一个人，报送今天到期，约1分钟。
    .vouch = 现在核对
overdue-rental-supermarket-report = 您好，{ $place }住进一个人，报送{ DAY($date) }到期，我们还没收到。现在仍可以补上，约1分钟。
    .vouch = 现在核对
due-soon-desk-report = 您好，{ $place }住进一个人，请在{ DAY($date) }当天或之前报送，约1分钟。
    .vouch = 现在核对
due-today-desk-report = 您好，{ $place }住进一个人，报送今天到期，约1分钟。
    .vouch = 现在核对
overdue-desk-report = 您好，{ $place }住进一个人，报送{ DAY($date) }到期，我们还没收到。现在仍可以补上，约1分钟。
    .vouch = 现在核对
due-soon-employer-report-leaving = 您好，有一位员工说好的日子快到了。离职的话，请在{ DAY($date) }当天或之前报，约半分钟。
    .leave-job = 现在说
due-today-employer-report-leaving = 您好，有一位员工说好的日子到了。离职的话，今天报上就行，约半分钟。
    .leave-job = 现在说
overdue-employer-report-leaving = 您好，有一位员工说好的日子过了，{ DAY($date) }到期，我们还没收到您的话。还在做，或者离职了，现在说都行，约半分钟。
    .leave-job = 现在说

due-soon-for = 您好，有件事请您替{ $surname }房东办：{ $place }，{ $what }。{ DAY($date) }当天或之前办好就行。

due-today-for = 您好，有件事请您今天替{ $surname }房东办好：{ $place }，{ $what }。

overdue-for = 您好，{ $place }有件事是您替{ $surname }房东办的：{ $what }，{ DAY($date) }到期，还没有办好。现在仍可以办。

digest-many-for = 您好，有{ $count }件事要办，其中有替{ $surname }房东办的，最早的一件{ DAY($date) }到期。
    .menu = 看是哪几件

# Roles beside tenant and landlord
due-soon-own = 您好，有一件事要办：{ $what }。请在{ DAY($date) }当天或之前办好。
due-today-own = 您好，有一件事要办：{ $what }。今天到期。
overdue-own = 您好，“{ $what }”{ DAY($date) }到期，还没有办好。现在仍可以办。有不明白的，可以请人帮忙。
sublet-given = 您好，{ $address }的房主书面同意您转租了。房主以后可以收回；报送租客、安全检查，您和房东一样要做。
sublet-refused = 您好，{ $address }的房主没有同意转租。您的登记还在，工作人员会找双方谈。有话想说，给网格员留言。
    .grid-worker = 给网格员留言
sublet-withdrawn = 您好，{ $address }的房主收回了转租的同意。现在什么都不变，工作人员会找双方谈。有话想说，给网格员留言。
    .grid-worker = 给网格员留言
