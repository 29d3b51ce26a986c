### Draft: to be reviewed by a native speaker.

which = 选择语言 / Language
    .more = 更多语言 / More
    .first = 返回 / Back
changed = Très bien, on continue en français.
