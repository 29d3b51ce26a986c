"""What a government asks for: packs, their rules and their calendar."""
