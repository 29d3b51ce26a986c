# 哪一段对话都可能用到的话，和按钮上的字。

# 没听懂、走岔了
stale = 刚才点的是前面的按钮，那一步已经过去了。
invalid-button = 刚才点的不是这一题的按钮。请看下面的问题，直接写，或者点下面的按钮。不清楚怎么写，回“帮助”。
apology = 抱歉，是我们这边出了错，刚才这一条没有办成。您前面填的都还在，请过一会儿再发一次。还是不行的话，把编号{ $incident }告诉网格员。
not-understood = 这句话没看懂。请从下面选一项。
nothing-open = 现在没有办到一半的事。要办什么，打开菜单看看。
unknown-start = 这个按钮现在用不了，也许是很早以前的。请打开菜单，再找一找。
stopped = 好的，先停在这里。填好的给您留着，下次接着办。
resumed = 上次办到一半，接着来。
opted-out = 好的，不再给您发宣传。到期的提醒还会发。
help = 这里可以申报住址、学安全知识；房东还可以报送租客、签责任书。
    随时可以回：“菜单”看能办什么，“返回”改上一步，“停止”先不办，“语言”换语言，“退订”不收宣传。
    想请人帮忙，菜单里有“请人帮忙”。
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
refused-closed = 这份申报刚刚有了变化，所以这次什么也没改。请在“我的申报”里看看办到哪一步；还要改的，请网格员帮忙。
refused-not-yours = 这处房子没有登记在您名下，所以什么也没改。弄错了的话，请网格员帮您核对。
refused-answered-already = 这件事您已经答过，不用再答。有变化，告诉网格员就行。
refused-text-changed = 责任书的文字刚刚换了新的。请看一遍新的，再签名。

# 先确认是谁，是哪一处
prove-first = 这件事要先确认是您本人，免得别人看到您的信息。用登记过的手机号收一条短信，约1分钟。
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
not-shown = 填好了，不在这里显示
back = 返回
just-date = { FULLDAY($date) }
start-welcome = 打开门牌页
start-declare = 申报住址
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
start-resume = 接着办：{ $what }

# 要办的事
duty-tenant-declare = 申报住址
duty-tenant-correct = 申报有一处要改
duty-tenant-still-here = 还住在这里吗？
duty-tenant-lesson = 学安全知识
duty-tenant-lesson-again = 再学一遍安全知识
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

# 群发的消息
refused-not-asked = 这条消息现在答不了，也许不是发给这里的。要办什么，打开菜单看看。
refused-campaign-over = 这条消息已经过了时间，不用再答。谢谢您。
start-campaign-answer = 回答通知
