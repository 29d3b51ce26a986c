# Another language.
which = 选择语言 / Language
changed = Fine, English from now on.
