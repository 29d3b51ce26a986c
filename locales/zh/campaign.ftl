# 群发给大家的消息：按钮、提示，和给办公室起稿用的范文。

acknowledge = 已知晓
relayed = （{ $issuer }{ FULLDAY($date) }{ $time }发布，{ $level }）
level-serious = 严重
level-over = 已解除
hints-campaign = 有一条通知（{ $kind }）。请扫门口的门牌，在打开的页面里看。

# 种类
kind-education = 安全宣传
kind-case = 典型案例
kind-inspection = 上门检查
kind-good-practice = 好做法
kind-news = 通知
kind-fire = 火灾预警
kind-gas = 燃气预警
kind-weather = 天气预警
kind-evacuation = 人员转移
kind-evacuation-over = 可以回家了
kind-supply = 停水停电
