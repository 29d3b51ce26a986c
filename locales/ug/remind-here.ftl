### Draft: to be reviewed by a native speaker.

no-need = ھازىر ھېچنېمە بېسىشنىڭ ھاجىتى يوق. ئىش چىقسا، سىزنى تاپالايدىغان يەردە خەۋەر قىلىمىز.
