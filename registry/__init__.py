"""What we know: tables and the one file per noun that reads and writes them."""


class RegistryError(Exception):
    """Anything the registry refuses or cannot do. The text is for operators, never for citizens."""


class DatabaseUnfit(RegistryError):
    """The database cannot be used as it is; the text says what to run."""


class ServerFailed(RegistryError):
    """The embedded PostgreSQL did not start or stop; the text carries the end of its log."""


class ClockError(RegistryError):
    """The civil clock may not be moved like that."""


class VaultError(RegistryError):
    """A sealed value cannot be opened: unknown key, other purpose, or changed bytes."""


class KeysMissing(VaultError):
    """The database names a key this program does not have."""
