/** Reads a view's query in the browser, and checks stories that come from files, links and storage. */
(function (app) {
  "use strict";

  const { model } = app;
  const FORMAT = "yhdyspinta-story";
  const VERSION = 1;
  const LANGS = ["fi", "sv", "en"];
  const MOST = { steps: 60, text: 2000, notes: 20000 };
  /** Parameters that belong to the visitor or to the presenting, not to the view of a step. */
  const NOT_OF_VIEW = ["lang", "present", "view", "story", "step"];

  /** Error whose message is in the reader's language. */
  function wrong(key, values) {
    return new Error(model.text(key, values));
  }

  const isObject = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);

  /** The parameters of a query over the defaults; unknown ones are an error of step n. */
  function parse(query, n = 1) {
    const { defaults, order } = app.config;
    const given = [...new URLSearchParams(query)];
    const patch = {};
    for (const [name, value] of given) {
      if (!order.includes(name) || NOT_OF_VIEW.includes(name)) {
        throw wrong("error_view", { n, parameter: name, value });
      }
      patch[name] = Array.isArray(defaults[name]) ? value.split(",").filter(Boolean) : value;
    }
    const names = order.filter((name) => !NOT_OF_VIEW.includes(name));
    const view = Object.fromEntries(names.map((name) => [name, patch[name] ?? defaults[name]]));
    // Only the server knows which answers are the usual ones of another year.
    const unknown = !patch.data && String(view.year) !== String(app.config.state.year);
    return unknown ? { ...view, data: "" } : view;
  }

  /** The query of a state without what does not belong to a step. */
  function queryOf(state) {
    const { defaults } = app.config;
    const plain = Object.fromEntries(NOT_OF_VIEW.map((name) => [name, defaults[name]]));
    return app.state.toQuery({ ...state, ...plain });
  }

  /** What each parameter may be in the loaded year. */
  function vocabulary(theme) {
    const { catalogue } = model;
    const divisions = Object.keys(catalogue.areas);
    const within = (division) => Object.keys(catalogue.areas[division]);
    return {
      theme: Object.keys(catalogue.themes),
      division: divisions,
      borders: divisions,
      region: within("region"),
      county: within("wellbeing_county"),
      employment: within("employment_area"),
      class: (catalogue.themes[theme] || { classes: [] }).classes.map(({ key }) => key),
      sel: divisions.flatMap((division) => within(division).map((code) => `${division}:${code}`)),
    };
  }

  /** Checks a step's view against the map; one of another year only as far as it can be. */
  function checkView(query, n) {
    const view = parse(query, n);
    if (String(view.year) !== String(model.catalogue.year)) return;
    const allowedHere = vocabulary(view.theme);
    if (app.sets.nameOf(view) !== app.sets.nameOf(app.state.get())) delete allowedHere.class; // others may occur there
    for (const [parameter, allowed] of Object.entries(allowedHere)) {
      const bad = [view[parameter]].flat().find((value) => !allowed.includes(value));
      if (bad !== undefined) throw wrong("error_view", { n, parameter, value: bad });
    }
  }

  /** Texts by language; empty ones are left out. */
  function checkWords(words = {}, where, most) {
    const good = isObject(words) && Object.entries(words).every(
      ([lang, text]) => LANGS.includes(lang) && typeof text === "string" && text.length <= most);
    if (!good) throw wrong("error_text", { where, n: most });
    return Object.fromEntries(Object.entries(words).filter(([, text]) => text));
  }

  function checkBox(box, n) {
    if (box === null || box === undefined) return null;
    const good = Array.isArray(box) && box.length === 4 && box.every(Number.isFinite);
    if (!good || box[0] >= box[2] || box[1] >= box[3]) throw wrong("error_box", { n });
    return box;
  }

  function checkStep(step, n) {
    if (!isObject(step) || typeof (step.query ?? "") !== "string") throw wrong("error_steps", { n: MOST.steps });
    const query = step.query ?? "";
    checkView(query, n);
    const where = (key) => `${n} · ${model.text(key)}`;
    return {
      query,
      box: checkBox(step.box, n),
      title: checkWords(step.title, where("step_title"), MOST.text),
      caption: checkWords(step.caption, where("step_caption"), MOST.text),
      notes: checkWords(step.notes, where("step_notes"), MOST.notes),
    };
  }

  /** A clean story of anything; an Error that says what is wrong. The id is the caller's. */
  function check(value, id) {
    if (!isObject(value) || value.format !== FORMAT) throw wrong("error_format");
    if (value.version !== VERSION) throw wrong("error_version");
    if (!Array.isArray(value.steps) || value.steps.length > MOST.steps) {
      throw wrong("error_steps", { n: MOST.steps });
    }
    return {
      format: FORMAT,
      version: VERSION,
      id,
      title: checkWords(value.title, model.text("story_name"), MOST.text),
      steps: value.steps.map((step, i) => checkStep(step, i + 1)),
    };
  }

  /** The text in the reader's language, or in the first one that there is. */
  function pick(words, lang = model.catalogue.lang) {
    return words[lang] || LANGS.map((each) => words[each]).find(Boolean) || "";
  }

  app.storyCheck = { check, parse, queryOf, pick, wrong, FORMAT, VERSION, LANGS, MOST };
})((window.yhdyspinta = window.yhdyspinta || {}));
