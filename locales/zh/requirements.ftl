# 房子按规定要有什么。
nothing-asked = { $address }现在没有另外要配的东西。
persons = { $address }现在一共住了几个人？大人小孩都算，数个数就行。
rooms = 这处房子一共租出去几间房？
beds = 一共有几张床？
corridors = 有几条走道？一层楼一条走道，就按层数填。没有走道填0。
area = 租出去的面积一共多少平方米？大概的数就行。
complete-flat = 这是不是一套自带厨房和厕所的房子？
by-room = 是不是一间一间分开租的？
families = 住了几户人家？一个人租一间也算一户。
unrelated-adults = 里面有几个大人，互相不是亲戚？
group-rental-yes = 按《{ $programme }》，{ $address }算群租房，要多做到几样。
group-rental-no = 按《{ $programme }》，{ $address }不算群租房。
group-rental-undetermined = { $address }算不算群租房，还差几个数，现在说不准。
list = { $address }按《{ $programme }》要有这些：
    { $lines }
line-met = 已有：{ $what }
line-missing = 还缺：{ $what }
line-short = 还缺：{ $what }（要{ $want }个，现在登记了{ $have }个）
line-unknown = 还不清楚：{ $what }
what-unknown = 写着“还不清楚”的：前面有没填的数，知道了再点开填上；别的可以请工作人员来看。
what-next = 已经装好、上面却写着“还缺”的，请{ $office }派人来看一眼，看过就改。
    .help-me = 请人来看
