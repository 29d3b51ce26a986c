"""`python -m cli`: the command where it is not installed."""

import sys

from cli import main

sys.exit(main())
