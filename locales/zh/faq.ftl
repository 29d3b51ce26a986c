# 常见问题。
words = 想问什么？写几个字就行，比如“证件丢了”。也可以按主题看。
    .browse = 按主题看
topic = 是哪方面的？
found = 是不是想问这些？点一个看回答。
of-topic = 大家常问这些，点一个看回答。
more = 还有这些。
answer = { $question }
    { $answer }
    .faq = 再问一个
    .grid-worker = 没答清楚，问网格员
nothing-fits = 没找到合适的回答。换几个字再问，或者直接给网格员留言。
    .faq = 换几个字再问
within-working-days = { $count }个工作日
within-days = { $count }天
within-months = { $count }个月
within-hours = { $count }小时
within-unknown = 当地规定的时间
