# 哪一段对话都可能用到的话，和按钮上的字。

# 没听懂、走岔了
stale = 刚才点的是前面的按钮，那一步已经过去了。
not-taken = 您答的时候，前面的情况刚好变了，这句还没有记上。请先看这一题。
invalid-button = 刚才点的不是这一题的按钮。请看下面的问题，直接写，或者点下面的按钮。不清楚怎么写，回“帮助”。
apology = 抱歉，是我们这边出了错，刚才这一条没有办成。您前面填的都还在，请过一会儿再发一次。还是不行的话，把编号{ $incident }告诉网格员。
not-understood = 这句话没看懂。请从下面选一项。
hello = 您好！有问题直接打字问，写几个字就行。
nothing-open = 现在没有办到一半的事。要办什么，打开菜单看看。
unknown-start = 这个按钮现在用不了，也许是很早以前的。请打开菜单，再找一找。
stopped = 好的，先停在这里。填好的给您留着，下次接着办。
resumed = 上次办到一半，接着来。
opted-out = 好的，不再给您发宣传。到期的提醒还会发。
help = 这里可以申报住址、学安全知识；房东还可以报送租客、签责任书。
    随时可以回：“菜单”看能办什么，“返回”改上一步，“停止”先不办，“语言”换语言，“退订”不收宣传。
    有问题，点“常见问题”；想请人帮忙，菜单里有“请人帮忙”。
help-officer =
    这个聊天是您的工作台。辖区里等着办的在“今天要办的事”里，点一件就开始。
    随时可以回：“菜单”看能办什么，“返回”改上一步，“停止”先不办，“语言”换语言。
    不用这个聊天办公了，菜单里点“我是工作人员”退出。
emergency = 冒烟、起火或闻到煤气味，先离开，到外面打119。有危险打110，有人受伤打120。这里不能报警。
unreadable-sticker = 表情看不懂。请打字，或者点按钮。
unreadable-voice = 语音听不了。请打字，或者点按钮。键盘上有话筒的，可以对着它说，手机会变成字。
unreadable-photo = 照片在这里收不了。请打字，或者点按钮。要交照片，请打开门牌上的网页。
unreadable-other = 这种内容打不开。请打字，或者点按钮。
too-long = 这段话太长了，最多{ $most }个字。请只写要紧的，再发一次。
unreadable-edited = 您改了前面发过的一条，改过的看不到。请把对的再发一次；要改上一步，回“返回”。
use-link = 接下来的内容不放在聊天里填。请打开这个页面填好，再回到这里。{ $minutes }分钟内有效，只能用一次。
    页面的网址和门牌上印的一样；不一样的，别填。
hints-only = 这里只提醒，不谈个人的事。请扫门口的门牌，在打开的页面里办。
too-many-messages = 消息来得太快，先停一停。请过一分钟再发，前面填的都还在。

# 没办成
refused-house-gone = 这块门牌刚刚停用了，所以没有提交。填好的都还在；请问问房东或网格员，或者选“没有门牌”再报。
refused-wrong-code = 这个码不对。请对着再看一遍，有没有多一位、少一位。
refused-code-expired = 这个码过了时间，不能用了。再要一个就行。
refused-too-many-tries = 错了好几次，先停一停，这是怕别人冒用。请过一会儿再要一个新的，或者请人帮忙。
refused-too-many-codes = 短信发得有点多，先不发了。请过一会儿再来，或者请人帮忙。
refused-code-on-its-way = 短信刚发出去，路上可能要一两分钟。请再等一下，还没到就再点一次。
refused-closed = 这份申报刚刚有了变化，所以这次什么也没改。请在“我的申报”里看看办到哪一步；还要改的，请网格员帮忙。
refused-not-yours = 这处房子没有登记在您名下，所以什么也没改。弄错了的话，请网格员帮您核对。
refused-answered-already = 这件事您已经答过，不用再答。有变化，告诉网格员就行。
refused-text-changed = 责任书的文字刚刚换了新的。请看一遍新的，再签名。

prove-first = 先确认您是本人，别人就看不到您的信息。我们往您登记过的手机发一个验证码，收到填进来就行，约1分钟。
    .landlord = 我是房东，现在确认
    .verify = 现在确认
not-my-house = 这处房子没有登记在您名下。是您的话，请先确认一下。
    .landlord = 确认我是房东
no-house = 还没有房子登记在您名下。是房东的话，请先确认一下。
    .landlord = 确认我是房东
house = 是哪一处房子？
    .more = 后面还有

# 按钮
skip = 不填
skipped = 没填
several-none = 都不选
not-shown = 填好了，不在这里显示
back = 返回
just-date = { FULLDAY($date) }
start-welcome = 打开门牌页
start-declare = 申报住址
start-foreigner = 外国人住宿登记
start-landlord = 我是房东或管理人
start-letter = 签责任书
start-report = 报送新租客
start-requirements = 房子要配什么
start-left = 有租客搬走了
start-answer-stay = 核对租客
start-still-here = 还住在这里吗？
start-lesson = 学安全知识
start-menu = 菜单
start-mine = 我的申报
start-language = 语言 / Language
start-notices = 要不要收宣传消息
start-verify = 确认手机号
start-enter-code = 填短信里的验证码
start-retype = 再输一次门牌上的码
start-help-me = 请人帮忙
start-hazard = 报隐患
start-tip = 不留名举报
start-dispute = 跟房东说不拢，请人调解
start-my-data = 我的信息
start-change = 住处、单位、电话变了
start-along = 同住的人有变化
start-move-out = 搬走
start-sublet = 转租
start-permit = 居住证
start-pact = 看公约
start-resume = 接着办：{ $what }

# 要办的事
duty-tenant-declare = 申报住址
duty-tenant-correct = 申报有一处要改
duty-landlord-correct = 报送有一处要改
duty-foreigner-declare = 外国人住宿登记，等派出所核对
duty-tenant-still-here = 还住在这里吗？
duty-tenant-lesson = 学安全知识
duty-tenant-lesson-again = 再学一遍安全知识
duty-permit-possible = 可以申请居住证了
duty-permit-endorse = 居住证签注
duty-landlord-report = 核对租客
duty-landlord-report-leaving = 报送搬走的租客
duty-landlord-letter = 签责任书
duty-landlord-lesson = 学安全知识
duty-landlord-lesson-again = 再学一遍安全知识

# 申报办到哪一步
state-submitted = 已提交，等受理
state-accepted = 已受理
state-entered = 已录入，等登记
state-registered = 已登记
state-returned = 退回了，有一处要改
state-withdrawn = 已撤回
state-superseded = 已有更新的申报

# 短信
use-desk = 接下来要填证件号、电话这类内容，不放在短信里。请到{ $office }办，或者打{ $phone }。前面填的都给您留着。
sms-more = （后面还有，回**接着看）
sms-no-more = 后面没有了。
sms-menu = 要办的话，回“待办”或*。
sms-keys = （回#上一步，回*看菜单）

# 我的渠道
start-link = 在另一个渠道也用
start-channels = 我的渠道
start-leave-chat = 离开这个聊天
refused-not-tied = 这件事要先确认是您本人。请先用登记过的手机号确认一下。
refused-code-used = 这个码已经用过了，一个码只能用一次。请在另一个聊天里再要一个。
refused-linked-already = 这个聊天已经是您的了，不用再填。
refused-linked-otherwise = 这个聊天现在是另一个人在用，所以没有改。手机换了人用的话，先离开这个聊天，再填一次码。
refused-not-linked = 这个聊天已经不在您的渠道里了，所以什么也没改。
# 工作人员
officers-only = 这一项只给工作人员用。是工作人员的，请先填一次性码。
    .officer = 我是工作人员
not-your-role = 您的岗位不办这一项。要办的话，请找辖区民警或办公室。
refused-not-officer = 这个聊天现在办不了这件事：工作台已经退出，或者您的岗位不办这一项。
refused-not-your-area = 这件事不在您的辖区里，所以什么也没改。
refused-done-already = 这件事刚刚有人办过了，所以什么也没改。
start-officer = 我是工作人员
start-today = 今天要办的事
start-queue = 受理申报
start-cases = 几份一起受理
start-visit = 到访登记
start-inbox = 居民留言
start-thread = 打开这条留言
start-request = 有人请帮忙
refused-undeclared-left = 有住户刚刚变了，还有人没申报、也没写原因，所以没有保存。请再看一遍名单。
refused-no-photo = 这张照片没有收到。请再发一次，或者打字说明。
refused-thread-closed = 这次对话刚刚结束了，所以没有发出去。
start-grid-worker = 给网格员留言
refused-case-gone = 这一份刚刚有了变化，也许别人已经办了，所以什么也没改。
refused-no-landlord-to-ask = 没有可以问的房东，或者对方不方便让房东核对，所以没有问。
start-faq = 常见问题
# 房东：请人来填
start-invite = 请租客自己填
start-invited = 打开邀请
refused-too-many-invitations = 还有很多邀请没有人用，先不发新的了。用掉或过期以后再发；急的话，请租客扫门口的门牌。

start-report-many = 一次报送多位

start-new-house = 登记一处房子
refused-too-many-claims = 您登记的房子已经有不少在等核对，先不收新的了。核对过几处再来；急的话，请工作人员帮忙。
refused-no-village = 这个村社刚刚有了变动，所以没有登记。请重新开始，再选一次村社。

start-self-check = 自己查一遍房子
start-equipment = 器材清单

start-confirm-all = 核对所有房子
start-how-let = 房子空了或不租了
start-check-in = 发门禁卡
start-check-out = 收门禁卡
start-lease = 租赁备案
duty-landlord-confirm = 核对所有房子
refused-card-out = 这个卡号还在别人手里，没有收回。请看看卡号对不对。

start-authorise = 请亲属代办
start-who-sublets = 房子是别人在转租
start-sublandlord = 我是二房东，登记转租
refused-invitation-gone = 这个邀请刚刚用过了，或者过了时间，所以没有登记。请房东再发一个。

start-object = 对分类或通知有意见
# 代表单位办事
start-organisation = 我代表单位
start-hire = 报新来的员工
start-leave-job = 报离职的员工
start-lodged = 报送住进来的人
start-vouch = 核对住的人
refused-other-name = 这张纸上的名字和您的不一样，所以没有改。请找发纸的工作人员看一下。
refused-not-a-member = 您现在没有代表这家单位办事，所以什么也没改。弄错了的话，请找工作人员。
refused-not-managed = 这处房子没有登记在您单位名下，所以什么也没改。弄错了的话，请找工作人员。
no-organisation = 您还没有代表这样的单位。手里有工作人员给的纸，先用上面的码认领。
no-houses = 您单位名下还没有房子。请工作人员加上，就能办了。
not-managed = 这处房子没有登记在您单位名下。您单位新管的房子，请工作人员加上。
organisation = 替哪家单位办？
    .more = 后面还有
duty-employer-report = 报送宿舍里住的人
duty-employer-report-leaving = 说一下员工还在不在
duty-property-pass-on = 核对小区里住的人
duty-agent-report = 报送租客
duty-operator-report = 报送租客
duty-service-station-report = 报送租客
duty-rental-supermarket-report = 报送租客
duty-desk-report = 报送租客
start-letting = 出租，一步一步办
start-upkeep = 报演练、巡查和保养
refused-step-order = 这一步还轮不到，或者已经记过了，所以什么也没改。请打开看看现在到哪一步。
refused-step-day = 这个日子不对：不能是以后，也不能早于上一步。请换一个日子。
start-desk-near = 总台在哪里
# 群发的消息
refused-not-asked = 这条消息现在答不了，也许不是发给这里的。要办什么，打开菜单看看。
refused-campaign-over = 这条消息已经过了时间，不用再答。谢谢您。
refused-no-code = 最近没有给您发过验证码。请先写手机号。
start-campaign-answer = 回答通知
start-places = 附近的地方

crowded-beds = 提醒一句：{ $room }有{ $people }个大人住，登记的床位是{ $beds }张。不影响这次报送。有人搬走了，说一声就改；真的住不下，工作人员会来商量。

crowded-area = 提醒一句：{ $room }登记的面积是{ $area }平方米，有{ $people }个大人住，规定每人不少于{ $least }平方米。不影响这次报送，工作人员会来商量怎么住得开。

# Roles beside tenant and landlord
start-hired = 核对在这里上班的人
start-patrol = 扫门牌巡查
start-firm-papers = 单位证照和合同的期限
start-desk-guests = 总台：住着哪些人
start-desk-out = 总台：有人搬走了
start-sublet-answer = 答复转租的事
duty-employer-report-start = 报一位新来的员工
duty-service-contract-ends = 物业服务合同快到期
duty-agency-record-ends = 中介登记快到期
duty-care-contract-ends = 消防维保协议快到期
duty-owner-on-sublet = 答复：同不同意转租
duty-manager-lesson = 学一遍物业的课
duty-manager-lesson-again = 再学一遍物业的课
duty-employer-lesson = 学一遍用人单位的课
duty-employer-lesson-again = 再学一遍用人单位的课
duty-agent-lesson = 学一遍中介的课
duty-agent-lesson-again = 再学一遍中介的课
duty-operator-lesson = 学一遍运营公司的课
duty-operator-lesson-again = 再学一遍运营公司的课
duty-service-station-lesson = 学一遍租房服务站的课
duty-service-station-lesson-again = 再学一遍租房服务站的课
duty-rental-supermarket-lesson = 学一遍租房超市的课
duty-rental-supermarket-lesson-again = 再学一遍租房超市的课

# 微信里的提醒，微信要本人点一次同意，才能发一次。
remind-here = 下一次有事要提醒您，想在微信里收到，就打开这里点“同意”。点一次，提醒一次。
start-remind-here = 微信里提醒我一次
