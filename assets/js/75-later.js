/** What comes after the first view: the worker that keeps the page going, and stories. */
(function (app) {
  "use strict";

  const { dom, model } = app;
  const arrived = location.hash; // what the address brought, before the state writes its own
  const SHOWN_LATER = /icons\/.+\.svg$|latin-\d+-normal\.woff2$/;
  let stories = null;

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

  /** Asks the worker to keep this page, its files and some more. */
  async function keep(more = [], pages = []) {
    const workers = navigator.serviceWorker;
    if (!workers || !(await workers.getRegistration())) return;
    const { active } = await workers.ready;
    for (const page of [location.href, ...pages]) active.postMessage({ page });
    active.postMessage({ keep: [...files(), ...more] });
  }

  /** Icons and type that the style sheets name; browsers fetch them only when they are shown. */
  function pictures() {
    return [...document.styleSheets].filter(({ href }) => href).flatMap((sheet) =>
      [...sheet.cssRules].flatMap(({ cssText }) => [...cssText.matchAll(/url\("(.+?)"\)/g)])
        .map(([, address]) => new URL(address, sheet.href))
        .filter(({ pathname }) => SHOWN_LATER.test(pathname)).map(({ href }) => href));
  }

  /** Ends the worker of an earlier visit where the server has switched it off. */
  async function retire(workers) {
    const found = await workers.getRegistrations();
    await Promise.all(found.map((each) => each.unregister()));
    const names = found.length ? await caches.keys() : [];
    await Promise.all(names.filter((name) => name.startsWith("yhdyspinta-")).map((name) => caches.delete(name)));
  }

  async function watchOver() {
    const workers = navigator.serviceWorker;
    if (!workers || app.state.get().embed) return;
    if (!app.config.urls.worker) {
      await retire(workers).catch(() => null);
      return;
    }
    // Where a browser keeps nothing, as in private windows, the page works as before. A browser
    // looks for a new version by itself; to register again would fail without a network.
    const registered = workers.controller || (await workers.register(app.config.urls.worker).catch(() => null));
    if (!registered) return;
    await keep([...pictures(), app.config.urls.stories]);
    if (app.player) app.player.prefetch(app.book.own());
    if (app.player && app.player.presenting()) app.player.prepare();
  }

  function start() {
    app.network.start();
    dom.whenIdle(() => load().catch(() => null).then(watchOver));
  }

  app.later = { start, load, open, keep, arrived };
})((window.yhdyspinta = window.yhdyspinta || {}));
