# Another language.
which = 选择语言 / Language
    .more = 更多语言 / More
    .first = 返回 / Back
changed = Fine, English from now on.
