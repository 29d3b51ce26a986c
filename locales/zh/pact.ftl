# 公约：看一遍，记下同意。
no-pact = 这里没有要看的公约。
read-first = { $title }，请看一遍，约半分钟。
part = { $text }
read = 看完了吗？
    .agree = 看完了，同意
    .later = 以后再看
come-back = 好的，先放着，还在菜单里。
agreed = 记好了，管到{ FULLDAY($date) }。
