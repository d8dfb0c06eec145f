"""Bad files, each with the check that must find it; nothing here is read from disk."""

from tests.geodata.intake.bad_answers import CELLS, SETS
from tests.geodata.intake.bad_files import FILES
from tests.geodata.intake.bad_groups import GROUPS
from tests.geodata.intake.bad_readings import READINGS
from tests.geodata.intake.bad_tables import TABLES
from tests.geodata.intake.cases import Case

CORPUS: tuple[Case, ...] = (*FILES, *TABLES, *CELLS, *SETS, *GROUPS, *READINGS)
