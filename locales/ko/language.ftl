### Draft: to be reviewed by a native speaker.

which = 选择语言 / Language
    .more = 更多语言 / More
    .first = 返回 / Back
changed = 네, 이제 한국어로 할게요.
