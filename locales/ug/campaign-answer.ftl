### Draft: to be reviewed by a native speaker.

seen = رەھمەت، كۆرگەنلىكىڭىزنى بىلدۇق.
noted = خاتىرىلىدۇق، رەھمەت. ئويىڭىز ئۆزگەرسە يەنە بىر قېتىم بېسىڭ.
