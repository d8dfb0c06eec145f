/** The stories: ready ones from the server, the visitor's own in this browser, with undo. */
(function (app) {
  "use strict";

  const { check, pick, FORMAT, VERSION, MOST } = app.storyCheck;
  const { model } = app;
  const KEY = "yhdyspinta.stories";
  const CHOSEN = "yhdyspinta.story";
  const MOST_UNDO = 50;

  let ready = [];
  let own = [];
  let keeps = true; // whether this browser lets anything be kept
  const past = [];
  const listeners = [];

  function stored() {
    try {
      return JSON.parse(localStorage.getItem(KEY) || "[]");
    } catch {
      return []; // nothing kept, or nothing that can be read
    }
  }

  /** Takes the ready stories and what the browser has kept; what no longer fits is left aside. */
  function start(stories) {
    ready = stories;
    own = stored().flatMap((story) => {
      try {
        return [check(story, story.id)];
      } catch {
        return [];
      }
    });
  }

  /** Writes a text into the browser's storage; false where it keeps nothing. */
  function store(key, text) {
    try {
      localStorage.setItem(key, text);
      keeps = true;
    } catch {
      keeps = false;
    }
  }

  function become(stories) {
    own = stories;
    store(KEY, JSON.stringify(own));
    listeners.forEach((listener) => listener());
  }

  /** Takes a new list of own stories, so that undo brings the present one back. */
  function change(stories) {
    past.push(own);
    if (past.length > MOST_UNDO) past.shift();
    become(stories);
  }

  function undo() {
    if (!past.length) return false;
    become(past.pop());
    return true;
  }

  const find = (id) => [...own, ...ready].find((story) => story.id === id);
  const isOwn = (id) => own.some((story) => story.id === id);

  /** A new id; the random part keeps stories of several browsers apart. */
  function newId() {
    return `own-${Array.from(crypto.getRandomValues(new Uint8Array(5)), (n) => n.toString(16).padStart(2, "0")).join("")}`;
  }

  /** Adds a checked story under an id of its own; returns the id. */
  function add(story, id = newId()) {
    change([...own.filter((other) => other.id !== id), { ...story, id }]);
    return id;
  }

  function create() {
    const title = { [model.catalogue.lang]: model.text("story_untitled") };
    return add({ format: FORMAT, version: VERSION, title, steps: [] });
  }

  /** A copy under a title that says so. */
  function copy(id) {
    const story = structuredClone(find(id));
    for (const [lang, title] of Object.entries(story.title)) {
      story.title[lang] = model.text("story_copied_title", { title });
    }
    return add(story);
  }

  function remove(id) {
    change(own.filter((story) => story.id !== id));
  }

  /** Changes an own story: `edit(story)` works on a copy. */
  function edit(id, work) {
    change(own.map((story) => {
      if (story.id !== id) return story;
      const next = structuredClone(story);
      work(next);
      next.steps.splice(MOST.steps);
      return next;
    }));
  }

  /** Sets or removes a text of a story or a step. */
  function write(words, lang, text) {
    if (text) words[lang] = text;
    else delete words[lang];
  }

  function choose(id) {
    store(CHOSEN, id);
    listeners.forEach((listener) => listener());
  }

  /** The id of the story that is open in the list: the last one chosen, or none. */
  function chosen() {
    let id = null;
    try {
      id = localStorage.getItem(CHOSEN);
    } catch {
      keeps = false;
    }
    return find(id) ? id : "";
  }

  app.book = {
    start, find, isOwn, add, create, copy, remove, edit, write, undo, choose, chosen, pick,
    ready: () => ready, own: () => own, keeps: () => keeps, canUndo: () => past.length > 0,
    on: (listener) => listeners.push(listener),
  };
})((window.yhdyspinta = window.yhdyspinta || {}));
