# 换语言。
which = 选择语言 / Language
    .more = 更多语言 / More
    .first = 返回 / Back
changed = 好的，以后用中文。
