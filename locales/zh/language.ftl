# 换语言。
which = 选择语言 / Language
changed = 好的，以后用中文。
