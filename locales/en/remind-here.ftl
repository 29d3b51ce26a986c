# One reminder in WeChat.
no-need = Nothing to tap now. When there is something to do, we tell you wherever we can reach you.
