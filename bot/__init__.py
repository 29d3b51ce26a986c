"""Where we talk: channels, conversations, and how scripts' facts and deeds meet the register."""
