# 工作人员今天要办的事，急的在前。
waiting = { $left ->
        [0] 辖区里有{ $count }件事等着办，点一件就开始。
       *[other] 辖区里有{ $count }件事等着办，点一件就开始。后面还有{ $left }件。
    }
more = { $left ->
        [0] 后面还有这些。
       *[other] 接着是这些，后面还有{ $left }件。
    }
nothing = { $name }，辖区里现在没有等着办的事。
elsewhere = 要在办公室的工作台上办的：{ $count }件
elsewhere-list = { $count ->
        [0] 办公室的工作台上没有等着办的事。
       *[other] 这{ $count }件要在办公室的工作台上办：
    { $lines }
    }
elsewhere-left = … 后面还有{ $left }件。
due-that-year = { FULLDAY($date) }截止 · { $what }
late-that-year = 已过{ FULLDAY($date) } · { $what }
about = { $what }：{ $about }
duty-of-quota = 次数要够：{ $title }
duty-of-round = 上门检查：{ $title }
duty-of-look-back = 回头看隐患：{ $title }
duty-of-report = 交报告：{ $title }
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
request-sublet = 想转租，要看书面同意
request-sublet-no-consent = 想转租，没有书面同意
request-organisation = 单位想登记
request-dispute = 租房有纠纷，请人调解
request-objection = 对认定有异议
duty = 要办的事
duty-visit-again = 说好再去看
duty-answer-thread = 留言还没有回
duty-plate-missing = 门牌不见了
duty-plate-elsewhere = 门牌装错了地方
duty-plate-fake = 有假门牌，要核实
duty-office-foreigner = 联系外国人，办住宿登记
duty-office-visit = 上门看看还住不住
duty-office-visit-denied = 房东说没有这个人，去核实
duty-office-check-address = 查清申报的地址
duty-office-check-who-lives = 核实谁住在这里
duty-office-ask-who-lets = 核实房子租给谁管
duty-office-check-house = 核实新登记的房子
duty-office-owner-silent = 问问房主同不同意转租
duty-office-check-sublet = 房主不同意转租，和双方谈谈
duty-office-check-who-works = 核实他在不在那里上班
duty-hazard-reported = 有人反映的隐患，要去看
duty-tip = 匿名线索，要核实
duty-consent-withdrawn = 监护人收回同意，核对孩子的信息
duty-hazard-enter = 隐患要录入系统
duty-hazard-by-its-day = 隐患到期要整改好
duty-hazard-due = 隐患到期要整改好
duty-hazard-undated = 给隐患定整改期限
duty-hazard-plan = 给隐患定整改期限
duty-hazard-rectify = 隐患要整改好
duty-hazard-ordinary = 隐患要整改好
duty-hazard-major = 重大隐患要马上整改
duty-hazard-pass-on = 隐患要转给主管部门
duty-hazard-post = 隐患要公示、录入
duty-hazard-fire-cleared = 火灾隐患要清零
duty-hazard-structure-treated = 房屋结构隐患要整改
