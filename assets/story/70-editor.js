/** The list of steps beside the map: make a story, put it in order, write its words, pass it on. */
(function (app) {
  "use strict";

  const { book, dom, model, player, passing, state, editorView } = app;
  const { queryOf } = app.storyCheck;
  let opener = null;
  let words = null; // language of the texts that are being written

  const panel = () => dom.byId("story-panel");
  const isOpen = () => Boolean(panel()) && !panel().hidden;
  const lang = () => words || model.catalogue.lang;

  function make() {
    const element = dom.h("aside", { id: "story-panel", class: "story", hidden: true, "data-covers-map": "right" });
    dom.byId("main").after(element);
    element.addEventListener("click", click);
    element.addEventListener("change", change);
    element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") toggle();
      if (event.key === "Escape") event.stopPropagation();
    });
  }

  /** Opens or closes the list; closing gives the focus back to what opened it. */
  function toggle(button) {
    if (!panel()) make();
    const open = !isOpen();
    panel().hidden = !open;
    if (button) opener = button;
    document.documentElement.dataset.story = open ? "open" : "";
    dom.mark("[data-action='story']", () => ({ "aria-expanded": String(open) }));
    draw();
    app.panels.follow();
    if (open) player.prepare(book.find(book.chosen()));
    if (open) panel().querySelector("h2").focus();
    else if (opener) opener.focus();
  }

  function draw() {
    if (!isOpen()) return;
    panel().setAttribute("aria-label", model.text("story"));
    const status = dom.byId("story-status");
    const said = status ? status.textContent : "";
    dom.fill("story-panel", editorView.view(lang()));
    dom.byId("story-status").textContent = said;
    for (const field of panel().querySelectorAll("[data-text]")) {
      if (field !== document.activeElement) field.value = field.dataset.text;
    }
    for (const field of panel().querySelectorAll("select")) field.value = field.dataset.value;
  }

  /** Says what has happened, on the panel and aloud. */
  function say(key, values) {
    const text = model.text(key, values) || key;
    dom.byId("story-status").textContent = text;
  }

  /** The view on screen as a step, with a title to start from. */
  function stepOfView() {
    const current = state.get();
    const title = app.heading.selectedNames(current).join(", ") || app.heading.title(current);
    return {
      query: queryOf(current), box: app.camera.part(),
      title: { [model.catalogue.lang]: title }, caption: {}, notes: {},
    };
  }

  /** The id of an own story: the one that is open, or a new one. */
  function ownId() {
    const id = book.chosen();
    return book.isOwn(id) ? id : book.create();
  }

  function addView() {
    const id = ownId();
    const step = stepOfView();
    book.edit(id, ({ steps }) => steps.push(step));
    book.choose(id);
    say("story_added", { n: book.find(id).steps.length, title: book.pick(step.title) });
  }

  /** Moves a step and keeps the focus on it. */
  function move(at, by) {
    const to = at + by;
    book.edit(book.chosen(), ({ steps }) => steps.splice(to, 0, ...steps.splice(at, 1)));
    const id = by < 0 ? "up" : "down";
    const button = panel().querySelector(`[data-story="${id}"][data-step="${to}"]:not(:disabled)`);
    (button || panel().querySelector(`[data-story="show"][data-step="${to}"]`)).focus();
    say("step_moved", { n: to + 1 });
  }

  function removeStep(at) {
    book.edit(book.chosen(), ({ steps }) => steps.splice(at, 1));
    say("story_deleted");
    panel().querySelector("[data-story='undo']").focus();
  }

  function choose(id) {
    book.choose(id);
    say("");
  }

  async function makeSlides() {
    say("story_making");
    await passing.slides(book.find(book.chosen())).then(() => say("story_made"), () => say("story_not_made"));
  }

  async function copyLink() {
    const address = await passing.link(book.find(book.chosen()));
    if (!address) return say("story_long");
    return navigator.clipboard.writeText(address).then(() => say("story_linked"), () => say("share_failed"));
  }

  async function openFile(field) {
    const [file] = field.files;
    if (!file) return;
    try {
      const id = passing.read(await file.text());
      choose(id);
      say("story_opened", { title: book.pick(book.find(id).title) });
    } catch (error) {
      say(error.message);
    }
    field.value = "";
  }

  const chosen = () => book.chosen();

  const ACTIONS = {
    close: () => toggle(),
    add: addView,
    new: () => choose(book.create()),
    copy: () => choose(book.copy(chosen())),
    play: () => player.play(chosen()),
    undo: () => { if (book.undo()) say("story_undone"); },
    remove: () => { book.remove(chosen()); say("story_deleted"); },
    save: () => passing.save(book.find(chosen())),
    open: () => dom.byId("story-file").click(),
    link: copyLink,
    slides: makeSlides,
    language: ({ dataset }) => { words = dataset.value; draw(); },
    show: ({ dataset }) => player.show(chosen(), Number(dataset.step), { present: false }),
    up: ({ dataset }) => move(Number(dataset.step), -1),
    down: ({ dataset }) => move(Number(dataset.step), 1),
    double: ({ dataset }) => book.edit(chosen(), ({ steps }) =>
      steps.splice(Number(dataset.step), 0, structuredClone(steps[dataset.step]))),
    delete: ({ dataset }) => removeStep(Number(dataset.step)),
    update: ({ dataset }) => book.edit(chosen(), ({ steps }) => {
      const { query, box } = stepOfView();
      Object.assign(steps[dataset.step], { query, box });
    }),
  };

  function click(event) {
    const button = event.target.closest("[data-story]");
    if (button) ACTIONS[button.dataset.story](button);
  }

  /** Takes what was written or chosen, when the field is left. */
  function change({ target }) {
    const { field, step } = target.dataset;
    if (target.id === "story-choice") choose(target.value);
    else if (target.id === "story-seconds") player.setSeconds(Number(target.value));
    else if (target.id === "story-file") openFile(target);
    else if (field) {
      book.edit(chosen(), (story) =>
        book.write((step ? story.steps[step] : story)[field], lang(), target.value.trim()));
    }
  }

  function start() {
    book.on(draw);
  }

  app.editor = { start, toggle, draw };
})((window.yhdyspinta = window.yhdyspinta || {}));
