"""The themes that a view shows, with their values: what the first content of the page is from."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from layers.themes.theme import Theme, Values
from layers.view.catalogue import theme_date, theme_day, theme_source
from layers.view.class_counts import Tallies, class_tallies
from layers.view.displayed_theme import displayed_theme
from layers.view.filters import area_filters
from layers.view.finding import finding, view_finding
from layers.view.map_view import ViewState
from layers.words.browser_strings import browser_text
from layers.words.text import Translator
from pages.frame.request import PageRequest


@dataclass(frozen=True)
class Shown:
    """One map of a view: ``state`` has no second theme, ``theme`` may be one of changes."""

    request: PageRequest
    state: ViewState
    theme: Theme
    values: Values

    @property
    def t(self) -> Translator:
        """Translator of the view's language."""
        return self.request.t

    @property
    def title(self) -> str:
        """Title of the theme."""
        return self.t.gettext(self.theme.title)

    @property
    def short(self) -> str:
        """Name of the theme in a word or two."""
        return self.t.gettext(self.theme.short)

    @property
    def country(self) -> str:
        """What the theme comes to in the whole country."""
        return finding(self.request.facts, self.theme, self.values, self.t, self.day)

    @property
    def subtitle(self) -> str:
        """What the theme comes to within the filters.

        Of a theme that its classes do not tell, the browser knows the whole country only.
        """
        filtered = self.state.classes or any(area_filters(self.state).values())
        if filtered and not self.theme.told_by_classes:
            return browser_text("whole_country", self.t, words=self.country)
        facts, state = self.request.facts, self.state
        return view_finding(facts, state, self.theme, self.values, self.t, self.day)

    @property
    def day(self) -> date | int:
        """Day or year of the theme's values."""
        return theme_day(self.request.facts, self.request.answer_set, self.theme)

    @property
    def source(self) -> str:
        """Source and date of the theme."""
        request = self.request
        source = theme_source(self.theme, request.answer_set, self.t)
        day = theme_date(request.facts, request.answer_set, self.theme, self.t)
        return ", ".join(filter(None, (source, day)))

    @cached_property
    def tallies(self) -> Tallies:
        """What each class holds."""
        return class_tallies(self.request.facts, self.theme, self.values, self.state)


def shown_maps(request: PageRequest) -> tuple[Shown, ...]:
    """Return each map of the view of a request, the first map first."""
    return tuple(_shown(request, state) for state in request.state.maps())


def sources_line(maps: tuple[Shown, ...]) -> str:
    """Return the sources of the themes; with two maps each follows its theme's name."""
    if len(maps) == 1:
        return maps[0].source
    return " · ".join(f"{each.short}: {each.source}" for each in maps)


def _shown(request: PageRequest, state: ViewState) -> Shown:
    theme = displayed_theme(request.facts, state)
    return Shown(request, state, theme, theme.values(request.facts, request.answer_set))
