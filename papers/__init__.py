"""What gets printed: sheets filled from the register, looked at on paper before they go to a door."""
