# 安全知识：卡片、几道题、记下学过。
no-such-lesson = 没有找到这一课，也许已经换成新的。
which-lesson = 学哪一课？
begin = { $title }：{ $cards }张卡片，{ $questions }道题。可以停下，下次接着学。
card = { $text }

    （第{ $place }张，共{ $count }张）
    .next = 明白了，下一张
    .again = 再看一遍
quiz = 第{ $place }题，共{ $count }题。{ $question }
right = 对。{ $why }
wrong = 这题很多人会选错。{ $why }
known = 学完了，{ $asked }题答对{ $right }题。点“知道了”，就记下您学过。
    .known = 知道了，记下
    .again = 从头再学一遍
holds-until = 记好了，管到{ FULLDAY($date) }。快到期时提醒您再学。学习证明在这个页面，可以打印。
    .places = 附近免费培训的地方
