"""Version of the app, of its package and of the command line of the facts."""

VERSION = "0.1.0"
