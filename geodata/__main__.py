"""Run the command line of the facts."""

from geodata.cli.facts import main

main(prog_name="python -m geodata")
