/** Stories go from hand to hand: as a file, in a link, and as slides. */
(function (app) {
  "use strict";

  const { book, dom, model, state } = app;
  const { check, pick, wrong, parse } = app.storyCheck;
  const MOST_LINK = 4000; // letters; longer addresses get cut in messages
  const MOST_LETTERS = 500000; // a link that unpacks to more is not a story
  const HASH = "#story=";

  function download(blob, name) {
    const url = URL.createObjectURL(blob);
    const link = dom.h("a", { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  const fileName = (story, ending) => `${pick(story.title).replace(/[\\/:*?"<>|]+/g, " ").trim() || "story"}.${ending}`;

  function save(story) {
    const blob = new Blob([`${JSON.stringify(story, null, 2)}\n`], { type: "application/json" });
    download(blob, fileName(story, "json"));
  }

  /** Reads a story from a file's text; returns its new id. */
  function read(text) {
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      throw wrong("error_json");
    }
    return book.add(check(value, ""));
  }

  /** Runs bytes through a stream that packs or unpacks them. */
  function through(bytes, stream) {
    return new Response(new Blob([bytes]).stream().pipeThrough(stream));
  }

  /** The story without the speaker's notes in as few letters as an address takes. */
  async function pack(story) {
    const steps = story.steps.map(({ query, box, title, caption }) => ({ query, box, title, caption }));
    const text = JSON.stringify({ ...story, id: undefined, steps });
    const bytes = await through(text, new CompressionStream("deflate-raw")).arrayBuffer();
    const letters = btoa(String.fromCharCode(...new Uint8Array(bytes)));
    return letters.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  async function unpack(letters) {
    try {
      const bytes = Uint8Array.from(atob(letters.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
      const text = await through(bytes, new DecompressionStream("deflate-raw")).text();
      return text.length <= MOST_LETTERS ? JSON.parse(text) : null;
    } catch {
      throw wrong("error_link");
    }
  }

  /** The address that carries the story, or null when it would be too long. */
  async function link(story) {
    const lang = state.toQuery({ ...app.config.defaults, lang: model.catalogue.lang });
    const address = `${location.origin}/${lang}${HASH}${await pack(story)}`;
    return address.length <= MOST_LINK ? address : null;
  }

  /** An id that depends on what the story says, so that a link opened twice is one story. */
  async function idOf(letters) {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(letters));
    return `got-${[...new Uint8Array(digest)].slice(0, 6).map((n) => n.toString(16).padStart(2, "0")).join("")}`;
  }

  /** Takes the story of a link that was opened; returns its id, or null when there is none. */
  async function receive(hash) {
    if (!hash.startsWith(HASH)) return null;
    const letters = hash.slice(HASH.length);
    const id = await idOf(letters);
    if (book.find(id)) return id;
    return book.add(check(await unpack(letters), id), id);
  }

  /** The story in one language, as the server makes slides of it. */
  function told(story) {
    const { lang } = model.catalogue;
    return {
      title: pick(story.title),
      steps: story.steps.map((step) => ({
        query: state.toQuery({ ...app.config.defaults, ...parse(step.query), lang }),
        box: step.box,
        title: pick(step.title),
        caption: pick(step.caption),
        notes: pick(step.notes),
      })),
    };
  }

  async function slides(story) {
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify(told(story));
    const answer = await fetch("/export.pptx", { method: "POST", headers, body });
    if (!answer.ok) throw new Error(String(answer.status));
    download(await answer.blob(), fileName(story, "pptx"));
  }

  app.passing = { save, read, link, receive, slides };
})((window.yhdyspinta = window.yhdyspinta || {}));
