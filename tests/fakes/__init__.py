"""One fake for each service outside the house, speaking its protocol over real HTTP."""
