/** Starts the stories when their code and texts have come. */
(function (app) {
  "use strict";

  const { book, dom, editor, model, passing, player, speaker, stage, state } = app;

  /** What follows the state; the presenter first, whose words the others read. */
  function refresh(current, previous) {
    for (const part of [player, stage, speaker]) part.refresh(current, previous);
  }

  /** Opens a story that came in the address, or tells that the address names one that is not here. */
  async function open() {
    const { story } = state.get();
    try {
      const id = await passing.receive(location.hash);
      if (!id) {
        if (story && !book.find(story)) app.announce(model.text("story_lost"));
        return;
      }
      book.choose(id);
      editor.toggle(document.querySelector("[data-action='story']"));
      dom.byId("story-status").textContent = model.text("story_opened", { title: book.pick(book.find(id).title) });
    } catch (error) {
      editor.toggle(document.querySelector("[data-action='story']"));
      dom.byId("story-status").textContent = error.message;
    }
  }

  /** Takes the server's stories and texts; called once. */
  async function start({ strings, stories }) {
    Object.assign(model.catalogue.strings, strings);
    book.start(stories);
    editor.start();
    stage.start();
    state.on(refresh);
    app.presenter.refresh(state.get());
    refresh(state.get(), null);
    await open();
    document.documentElement.dataset.stories = "ready";
  }

  app.stories = { start };
})((window.yhdyspinta = window.yhdyspinta || {}));
