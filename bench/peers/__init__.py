"""The same declaration written with the libraries one might take instead."""
