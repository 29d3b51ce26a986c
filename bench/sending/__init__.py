"""What a message costs on its way out, beside what others take for it, and what a service that counts sees of it."""
