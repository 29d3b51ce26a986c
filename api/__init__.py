"""Doors over HTTP: the web chat, its pages, webhooks, and the officers' API."""
