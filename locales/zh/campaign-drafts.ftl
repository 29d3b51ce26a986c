# 群发通知：给办公室起稿用的范文，和预览时假想的读者。

# 范文
template-education = 您好，这个月是消防安全宣传月。电动车不进楼、不在楼道充电，睡前看一眼电和气。学一遍租房防火，约3分钟。
template-case = 以案说法：某出租房楼道里停满电动车，提醒几次没有改，房东某先生受到了处罚。请看看自家的楼道，堆着东西的，今天就搬开。
template-inspection = 您好，{ $office }最近到{ $village }看出租房的消防安全。工作人员会出示证件，不收钱，不进没人的房间。家里有不清楚的，可以当面问。
template-good-practice = 说个好做法：有的房东在院子里搭了雨棚，装了充电桩，楼道就空出来了。想照着做的，可以问{ $office }。
template-news = 您好，{ $office }有一件事告诉您：
template-fire = 附近发生火情。请先离开，走楼梯，不坐电梯，到空旷的地方。火警打119。
template-gas = 附近可能有燃气泄漏。请开窗，不开灯，不打火，不在屋里打电话，先到外面。
template-weather = 有大风大雨要来。请收好阳台上的东西，关好门窗，不去低洼的地方。住老房子、工棚的，请早点到安全的地方去。
template-evacuation = 为了安全，请现在离开房屋，到{ $village }指定的地方集合。请带上证件和常用药，帮一帮身边的老人和孩子。
template-supply = 附近要停水或停电。请存一点水，关好电器，不用蜡烛照明。

# 房子有危险，请里面的人离开；危险排除之后
leave-house = { $address }有危险，请现在就走楼梯离开，到{ $gather }集合。带上证件和常用药，帮一帮老人和孩子。房子会围起来，工作人员说可以了再回来。
back-home = { $address }的危险已经排除，可以回去了。有不清楚的，可以问{ $office }。

# 预览时假想的读者
example-surname = 张
example-village = 江东村
example-address = 江东新村12幢
example-office = 新市民服务中心
example-due = 6月15日（周四）
