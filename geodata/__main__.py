"""Run the command line of the facts."""

from geodata.cli import main

main(prog_name="python -m geodata")
