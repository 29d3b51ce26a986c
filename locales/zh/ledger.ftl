# 统计表、台账、明细、报告表格里的字。

yes = 是
no = 否
total = 合计

part =
    .rates = 指标完成情况
    .score = 计分
    .table = 统计表
    .group-rentals = 群租房明细
    .hazards = 隐患台账
    .liaison = 联络员名单
    .quotas = 频次要求
    .rounds = 排查轮次

column =
    .rank = 名次
    .area = 单位
    .total = 总分
    .title = 名称
    .num = 完成数
    .den = 应完成数
    .rate = 完成率（%）
    .target = 目标（%）
    .target_by = 期限
    .state = 进度
    .code = 门牌码
    .address = 地址
    .lessor = 出租人
    .persons = 居住人数
    .rooms = 居室数
    .beds = 床位数
    .area_m2 = 面积（平方米）
    .control_class = 管控类别
    .number = 编号
    .severity = 等级
    .place = 部位
    .found_on = 发现日期
    .due = 整改期限
    .closed_on = 整改完成日期
    .transferred_to = 流转至
    .level = 层级
    .police = 派出所
    .office = 服务站点
    .phone = 电话

state =
    .on-track = 按进度
    .behind = 落后
    .missed = 未完成
    .reached = 已完成

severity =
    .major = 重大
    .ordinary = 一般

level =
    .city = 市
    .town = 镇街
    .village = 村社区
    .grid = 网格

control_class =
    .trusted = 放心类
    .watched = 关注类
    .strict = 严管类
    .no_rent = 禁租类

heading-area = 单位：{ $area }
heading-days = 时段：{ FULLDAY($since) }至{ FULLDAY($due) }
heading-due = 应报日期：{ FULLDAY($due) }
heading-signed = 签字：{ $signer }，{ FULLDAY($date) }
heading-draft = 签字：还没有签字，是草稿
