# 我的申报：办到哪一步，要副本、更正、撤回、申请删除。
none = 这里还没有您的申报。以前在别处填过的，确认手机号就能看到。
what = 哪一种
    .residence = 居住申报
    .foreigner = 外国人住宿登记
    .child = 孩子的申报
    .leaving = 搬走
    .change = 变更
    .report = 房东报送
declared = { $surname } · { $what } · { $address } · { $receipt }
    { FULLDAY($date) }提交 · { $state }
look = 细看 { $surname } · { $what } · { $receipt }
one = 编号：{ $receipt }
    哪一种：{ $what }
    住处：{ $address }
    申报人：{ $name }
    申报日期：{ FULLDAY($date) }
    办到哪一步：{ $state }（{ FULLDAY($since) }）
certificate = 登记凭证编号：{ $number }
returned = 退回原因：{ $reason }
next = 要细看哪一份，或者办别的，点一项。
next-returned = 有申报要改一处，其他内容都留着。
next-one = 这份申报，您想做什么？
correct = 去改 { $receipt }
report-again = 重新报送
copy-it = 要副本
withdraw = 撤回
moved-out = 已经搬走了
delete = 申请删除
back-to-it = 回到这份申报

# 副本
copy = 您的申报{ $receipt }，{ FULLDAY($date) }申报。
    住处：{ $address }
    { $said }
    证件号码和电话只显示一部分；没列出来的，不在这里显示。
moved-out-title = 哪天搬走
children-title = 一起申报的孩子

# 撤回
why = 要撤回申报{ $receipt }（{ $address }）吗？{ $along ->
    [0] {""}
   *[other] 一起申报的{ $along }个孩子也会撤回。
    }撤回以后，它就不作数了；还住那里的，要重新申报，日期从那天算起。要撤回，选一下为什么。
    .mistake = 撤回，填错了
    .never-moved-in = 撤回，没有住进去
    .other = 撤回，其他原因
    .keep = 不撤回了
kept = 好的，什么也没动。
withdrawn = 申报{ $receipt }撤回了。要重新申报，随时可以来。
gone = 申报{ $receipt }已经撤回了，不用再做什么。
not-withdrawn = 申报{ $receipt }现在不能自己撤回。已经不住那里的，告诉我们哪天搬走就行；填错了的，可以请人帮忙。
    .still-here = 已经搬走了

# 申请删除
delete-sure = 想删除申报{ $receipt }里的信息，可以申请，由工作人员答复。先跟您说清楚：依法，居住期间和搬走后{ $keep }年要留着，没到期的删不了；在那以前，只照法律要求存着和使用，不作别的用途。要申请吗？
    .ask = 申请删除
    .keep = 不申请了
delete-asked = 记下了：申请删除{ $receipt }。最晚{ DAY($date) }，工作人员答复您。在那以前，申报照常有效。
