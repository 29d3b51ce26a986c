# 任何时候都能说的话：整条消息相符才算，竖线隔开说法。
menu = 菜单|目录|首页|待办|我的待办
back = 返回|上一步|后退
stop = 停止|停|退出|先不填了
opt-out = 退订|取消订阅|td
language = 语言|换语言|语言/Language
help = 帮助|怎么用|求助
emergency = 110|119|120
