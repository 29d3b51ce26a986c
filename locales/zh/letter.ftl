# 看责任书，签名。
no-letter = 这处房子现在没有要签的责任书。
in-force = { $address }的责任书已经签过，管到{ FULLDAY($date) }，现在不用再签。
in-force-open = { $address }的责任书已经签过，现在不用再签。
read-first = 这是{ $title }，是房东要签的一份承诺，签了表示您知道要做到哪些。
    请从头看一遍，后面打上姓名就算签名，约3分钟。
covers = 您名下的{ $count }处房子，签这一份就都算签了。
houses = { $list }（共{ $count }处）
between = 、
part = { $text }
read = 看完了吗？
    .sign = 看完了，签名
    .later = 先不签
signature = 请打上您的姓名：{ $name }。打上就算签名，我们会记下时间和上面这份文字。
come-back = 好的，先不签。想签的时候再来，到期的日子不变。
signed = 签好了，编号{ $number }。接下来可以学几分钟安全知识。
