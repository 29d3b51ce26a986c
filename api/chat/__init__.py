"""The web chat's pages: where a plate leads, the conversation, one-time links, receipts."""
