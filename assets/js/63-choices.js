/** Choices with few values: theme, division, borders, year, answers, language and view. */
(function (app) {
  "use strict";

  const { dom, state } = app;

  /** Address of the present view with some parameters changed. */
  function address(patch) {
    return location.pathname + state.toQuery({ ...state.get(), ...patch });
  }

  /** Opens the page of another year, which has borders and answers of its own. */
  function openYear(year) {
    location.assign(address({ year, data: app.config.defaults.data, versus: "" }));
  }

  /** Takes a theme for the first map; two maps never show the same one. */
  function setTheme(theme) {
    const { theme: last, compare, class: chosen, versus } = state.get();
    const kept = versus ? [] : app.pairs.carry(chosen, last, theme); // changes have classes of their own
    state.set({ theme, compare: compare === theme ? last : compare, class: kept });
  }

  /** Takes the change of a native chooser. */
  function change(id, value) {
    if (id === "theme") setTheme(value);
    else if (id === "compare") state.set({ compare: value });
    else if (id === "data") app.sets.step(value);
    else if (id === "year") openYear(value);
  }

  function toggleBorder(division) {
    const { borders } = state.get();
    const order = app.model.catalogue.divisions.map(({ id }) => id);
    const wanted = new Set(borders);
    if (!wanted.delete(division)) wanted.add(division);
    state.set({ borders: order.filter((id) => wanted.has(id)) });
  }

  function setValue(id, value) {
    const chooser = dom.byId(id);
    if (chooser) chooser.value = value;
  }

  /** Earlier answers stand in the chooser only where they are shown. */
  function setAnswers({ data }) {
    const chooser = dom.byId("data");
    if (app.config.sets && ![...chooser.options].some(({ value }) => value === data)) {
      chooser.append(dom.h("option", { value: data }, app.sets.known(data).name));
    }
    chooser.value = data;
  }

  /** What a link to a view changes. */
  function patchOf({ dataset: { parameter, value, versus, theme } }) {
    const answers = parameter === "data" ? { versus: versus ?? "" } : {};
    return { [parameter]: value, ...answers, ...(theme ? { theme, class: [] } : {}) };
  }

  function refresh(current) {
    setValue("theme", current.theme);
    setValue("year", current.year);
    setAnswers(current);
    const valueOf = (element) => element.dataset.value;
    dom.mark("[data-action='set-division']", (element) => ({
      "aria-pressed": String(valueOf(element) === current.division),
    }));
    dom.mark("[data-action='toggle-border']", (element) => ({
      "aria-checked": String(current.borders.includes(valueOf(element))),
    }));
    dom.mark("[data-action='set-view']", (element) => ({
      "aria-pressed": String(valueOf(element) === current.view),
    }));
    dom.mark("a[data-parameter]", (element) => ({
      href: address(patchOf(element)),
    }));
  }

  app.choices = { refresh, change, setTheme, toggleBorder };
})((window.yhdyspinta = window.yhdyspinta || {}));
