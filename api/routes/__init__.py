"""Routes that are not pages: health, webhooks, the officers' API."""
