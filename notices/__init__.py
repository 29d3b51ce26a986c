"""Whom we tell, and when: notices are rows, rendered at send time, sent by one sender per account."""
