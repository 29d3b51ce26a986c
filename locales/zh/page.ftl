# 网页上的话：门牌页、聊天页、一次性页面、回执页。
language-name = 中文
service = 安居 · 住址申报
demo = 演示：今天是{ DAY($day) }
language = 语言 / Language
large = 大字
read = 读给我听
read-stop = 别读了
emergency = 冒烟、起火或闻到煤气味，先离开，到外面打119。

# 门牌页
plate-offices = 这里是这个地址的住址申报页，由{ $police }委托{ $office }受理。
plate-office = 这里是这个地址的住址申报页，由{ $office }受理。
plate-free = 免费，约3分钟，可以停下，下次接着填。
plate-safe = 不收钱，不要银行卡和密码。验证码只填在本页，别告诉任何人。
plate-ask = 您想办什么？
plate-live = 我住这里，要申报
plate-landlord = 我是房东或管理人
plate-wrong = 地址不对
plate-wrong-note = 我住的不是这里
plate-mismatch = 门牌和地址对不上，告诉我们

# 没找到门牌；还没开始聊天
lost-title = 没找到这个门牌
lost-text = “{ $code }”可能输错了，也可能门牌已经换过。没有门牌也能申报：我们会问您住在哪个村、旁边有什么，再请网格员核对地址。
lost-fake = 觉得门牌是假的，什么都别填，去派出所或问网格员。
chat-title = 申报对话
chat-hello = 您好，您想办什么？
chat-scan = 扫门口的门牌最快。扫不了，就输入门牌上印的编码。
code-label = 门牌上的编码
code-go = 打开
no-plate = 没有门牌，也要申报
menu = 菜单

# 回答
answer = 您的回答
send = 发送
anything = 想办什么，写在这里
typed = 想自己写
date-typed = 也可以写字，比如“昨天”“6月1日”
photo-take = 拍照
photo-pick = 从相册里选
location-here = 用我现在的位置
location-typed = 也可以写纬度和经度，比如 30.17,121.26
location-missing = 没取到位置。请打开手机定位再点一次，或者写纬度和经度。
several-send = 选好了
change = 改
review-send = 都对，提交
open-link = 打开看看
open-receipt = 查办到哪一步
nothing-sent = 刚才没有收到内容，请再答一次。
photo-large = 照片太大，没有收到。请重新拍一张，或者调小一点再发。
photo-unreadable = 这个文件不是能打开的照片。请重新拍一张。
photo-many = 今天的照片够多了，这张没有收。请明天再发，或者请网格员帮忙。
not-heard = 刚才没接上，这一条没有收到。请稍等几秒再答一次，前面填的都在。
photo-sent = 照片
hidden = 已填，不显示
sending = 正在发送…
retrying = 网络不通，还没发出去。正在自动再试，您填的都在。
again = 马上再试
failed = 这一条没有发成。前面填的都还在，请点下面接着办。
reload = 接着办

# 用完退出
leave = 用的是别人的手机？办完点这里退出
leave-title = 从这台手机退出吗？
leave-text = 已经提交的不受影响。没填完的，下次要重新填。
leave-go = 退出
leave-stay = 不退出，回去接着填
left-title = 已经退出
left-text = 这台手机上看不到您刚才填的内容了。要再办，重新扫门牌就行。
open-chat = 打开申报页

# 一次性页面
secret-title = 这几项只在这里填
secret-text = 这些内容不放进聊天。填完提交，这个链接就不能再用。
secret-send = 提交
secret-back = 回到聊天
kept-title = 收到了
kept-text = 请回到刚才的聊天，接着往下办。
gone-title = 这个链接不能用了
gone-text = 它已经用过，或者过了时间。前面填的都还在：请回到聊天，再要一个新链接。

# 回执页
receipt-title = 申报回执
receipt-number = 编号
receipt-name = 申报人
receipt-filed = 申报日期
receipt-day = { FULLDAY($date) }
receipt-state = 办到哪一步
    .submitted = 已提交，等受理
    .accepted = 已受理
    .entered = 已录入，等登记
    .registered = 已登记
    .returned = 已退回，等申报人补正
    .withdrawn = 申报人已撤回
    .superseded = 已有更新的申报
receipt-certificate = 登记凭证编号
receipt-note = 说明
    .submitted = 这张回执只说明申报已经提交。登记凭证要等派出所登记后才有。
    .accepted = 工作人员正在办。登记凭证要等派出所登记后才有。
    .entered = 已经录入，还没有登记。登记凭证要等派出所登记后才有。
    .registered = 这份申报已经登记。
    .returned = 要补正一处，才能接着办。申报日期不变。申报人在“我的申报”里看得到原因。
    .withdrawn = 这份申报已经撤回，不作数了。
    .superseded = 这张回执已经有新的代替，请看新的那张。申报人在“我的申报”里能找到。
receipt-qr = 扫码核对这张回执
no-receipt-title = 没找到这张回执
no-receipt-text = 请对照回执上的编号，再看一遍有没有输错。

# 走错了路，或者我们出了故障
nowhere-title = 这里没有这个页面
nowhere-text = 网址可能少了几个字，也可能页面已经换了地方。要申报住址，请点下面。
no-entry-title = 这个页面不能这样打开
no-entry-text = 请点下面，从申报页进去。
broken-title = 我们这边出了点问题
broken-text = 前面填的都在。请过一会儿再打开；还是不行，就把编号 { $incident } 告诉网格员。
away-title = 现在连不上
away-text = 前面填的都在。请过一会儿再打开这个页面。

foreign-title = 刚才没有提交
foreign-text = 这次点击不是从我们的页面来的，为了安全没有接收。请打开申报页再办。

# 房东发来的邀请
invitation-text = 房东请您在这里办这个地址的事。
invitation-go = 打开，接着办
invitation-gone-title = 这个邀请不能用了
invitation-gone-text = 它已经用过，或者过了时间。可以请房东再发一个；也可以扫门口的门牌，照样能申报。

# 交一张表
sheet-pick = 或者选一张表（XLSX、CSV）
sheet-unreadable = 这不是能打开的表格，或者超过1 MB。请另存为 XLSX 或 CSV 再选一次；也可以把内容复制过来，贴在上面。
