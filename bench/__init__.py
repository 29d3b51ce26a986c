"""What a turn costs, beside what others take for the same work: `make bench`."""
