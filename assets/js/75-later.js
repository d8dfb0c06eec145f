/** What comes after the first view: the worker that keeps the page going, and stories. */
(function (app) {
  "use strict";

  const { dom, model } = app;
  const arrived = location.hash; // what the address brought, before the state writes its own
  let stories = null;
  let note = null; // the element that tells of the network

  /** Adds a script or a style sheet to the page; resolves when it is there. */
  function add(tag, attributes) {
    return new Promise((resolve, reject) => {
      const element = dom.h(tag, attributes);
      element.addEventListener("load", resolve);
      element.addEventListener("error", () => {
        element.remove();
        reject(new Error(attributes.src || attributes.href));
      });
      document.head.append(element);
    });
  }

  async function fetchStories(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response.json();
  }

  /** Loads the code and the texts of stories once; a failed try is forgotten so it can be mended. */
  function load() {
    const { urls } = app.config;
    stories = stories || Promise.all([
      fetchStories(urls.stories),
      add("script", { src: urls.story_script }),
      add("link", { rel: "stylesheet", href: urls.story_styles }),
    ]).then(([told]) => app.stories.start(told));
    stories.catch(() => { stories = null; });
    return stories;
  }

  /** Opens the list of steps beside the map. */
  async function open(button) {
    try {
      await load();
      app.editor.toggle(button);
    } catch {
      app.announce(model.text("story_failed"));
    }
  }

  /** Every file of this page so far, for the worker to keep: it was not there when they came. */
  function files() {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
    const mine = loaded.filter(({ origin, pathname }) =>
      origin === location.origin && /^\/(static|data|_dash-component-suites)\//.test(pathname));
    return [...new Set(mine.map(({ href }) => href))];
  }

  /** Asks the worker to keep this page's files and some more. */
  async function keep(more = []) {
    const workers = navigator.serviceWorker;
    if (!workers || !(await workers.getRegistration())) return;
    const { active } = await workers.ready;
    active.postMessage({ keep: [...files(), ...more] });
  }

  /** Pictures that the stories' style sheet names; browsers fetch them only when they are shown. */
  function pictures() {
    const sheet = [...document.styleSheets].find(({ href }) => href && href.endsWith(app.config.urls.story_styles));
    const named = [...(sheet ? sheet.cssRules : [])].map(({ cssText }) => /url\("(.+?)"\)/.exec(cssText));
    return named.filter(Boolean).map(([, path]) => new URL(path, sheet.href).href);
  }

  async function watchOver() {
    if (!navigator.serviceWorker) return;
    // Where a browser keeps nothing, as in private windows, the page works as before.
    const registered = await navigator.serviceWorker.register(app.config.urls.worker).catch(() => null);
    const presenting = app.player && app.player.presenting();
    if (registered) await keep([...pictures(), app.config.urls.stories, ...(presenting ? app.player.prefetched() : [])]);
  }

  /** A small note at the edge while there is no network. */
  function tellNetwork() {
    note = note || document.body.appendChild(dom.h("p", { class: "offline", role: "status" }));
    note.textContent = navigator.onLine ? "" : model.text("offline");
  }

  function start() {
    window.addEventListener("online", tellNetwork);
    window.addEventListener("offline", tellNetwork);
    tellNetwork();
    const calm = window.requestIdleCallback || ((work) => setTimeout(work, 300));
    calm(() => load().catch(() => null).then(watchOver));
  }

  app.later = { start, load, open, keep, arrived };
})((window.yhdyspinta = window.yhdyspinta || {}));
