import assert from "node:assert/strict";
import { test } from "node:test";
import {
  askWorker,
  CALM_MS,
  createAskServer,
  createNetwork,
  WORRIED_MS,
} from "../../../assets/modules/offline/network.js";

/** A page with a clock and one timer; `server.there` is what the server says. */
function page({ embedded = false } = {}) {
  const document = Object.assign(new EventTarget(), { hidden: false });
  const window = new EventTarget();
  const navigator = { onLine: true };
  const server = { there: true, asked: 0 };
  const clock = { now: 0, due: Number.POSITIVE_INFINITY, work: () => undefined };
  /** @type {string[]} */
  const said = [];
  const network = createNetwork({
    document: /** @type {any} */ (document),
    window: /** @type {any} */ (window),
    navigator,
    embedded,
    askServer: async () => {
      server.asked += 1;
      if (!server.there) throw new Error("gone");
      return true;
    },
    say: (state) => void said.push(state),
    now: () => clock.now,
    setTimer: (work, ms) => {
      Object.assign(clock, { due: clock.now + ms, work });
      return 1;
    },
    clearTimer: () => {
      clock.due = Number.POSITIVE_INFINITY;
    },
  });
  /** Lets time pass, with what is due in it. @param {number} ms */
  const pass = async (ms) => {
    const end = clock.now + ms;
    while (clock.due <= end) {
      clock.now = clock.due;
      clock.due = Number.POSITIVE_INFINITY;
      clock.work();
      await new Promise(setImmediate);
    }
    clock.now = end;
  };
  const happen = async (/** @type {EventTarget} */ where, /** @type {string} */ what) => {
    where.dispatchEvent(new Event(what));
    await new Promise(setImmediate);
  };
  return { network, document, window, navigator, server, said, pass, happen };
}

test("while nothing fails, the server is asked at most every five minutes, and only when somebody looks", async () => {
  const { network, server, pass } = page();
  network.start();
  for (let at = 0; at < 100; at += 1) {
    await network.look();
    await pass(2000);
  }
  assert.equal(server.asked, 0);
  await pass(CALM_MS - 200_000);
  await network.look();
  await network.look();
  assert.equal(server.asked, 1);
  await pass(24 * 3_600_000);
  assert.equal(server.asked, 1);
});

test("a failure is looked into at once, and told until the server is back", async () => {
  const { network, server, said, pass } = page();
  network.start();
  server.there = false;
  await network.failed();
  assert.deepEqual([server.asked, said, network.isReached()], [1, ["no_server"], false]);
  await pass(3000);
  assert.equal(server.asked, 2);
  server.there = true;
  await pass(3000);
  assert.deepEqual([said, network.isReached()], [["no_server", ""], true]);
  const before = server.asked;
  await pass(CALM_MS);
  assert.equal(server.asked, before);
});

test("a failure of one address is no lost server", async () => {
  const { network, server, said } = page();
  await network.failed();
  assert.deepEqual([server.asked, said], [1, []]);
});

test("the questions become rarer", async () => {
  const { network, server, pass } = page();
  server.there = false;
  await network.failed();
  await pass(3_600_000);
  assert.ok(server.asked <= 3_600_000 / (WORRIED_MS.at(-1) ?? 1) + WORRIED_MS.length);
  assert.ok(server.asked > 100);
});

test("a page that nobody sees does not ask, and looks when it is seen again", async () => {
  const { network, document, server, said, pass, happen } = page();
  network.start();
  document.hidden = true;
  server.there = false;
  await network.failed();
  await network.look();
  await pass(CALM_MS * 3);
  assert.equal(server.asked, 0);
  document.hidden = false;
  await happen(document, "visibilitychange");
  assert.deepEqual([server.asked, said], [1, ["no_server"]]);
  document.hidden = true;
  await happen(document, "visibilitychange");
  await pass(60_000);
  assert.equal(server.asked, 1);
  document.hidden = false;
  server.there = true;
  await happen(document, "visibilitychange");
  assert.deepEqual(said, ["no_server", ""]);
});

test("without a network nothing is asked", async () => {
  const { network, navigator, window, server, said, pass, happen } = page();
  network.start();
  navigator.onLine = false;
  await happen(window, "offline");
  await pass(600_000);
  assert.deepEqual([server.asked, said], [0, ["offline"]]);
  navigator.onLine = true;
  await happen(window, "online");
  assert.deepEqual([server.asked, said], [1, ["offline", ""]]);
});

test("a page that begins without a network says so", async () => {
  const { network, navigator, said } = page();
  navigator.onLine = false;
  network.start();
  await new Promise(setImmediate);
  assert.deepEqual(said, ["offline"]);
});

test("a network without the server is told apart from none", async () => {
  const { network, navigator, window, server, said, happen } = page();
  network.start();
  server.there = false;
  navigator.onLine = false;
  await happen(window, "offline");
  navigator.onLine = true;
  await happen(window, "online");
  assert.deepEqual(said, ["offline", "no_server"]);
});

test("an embedded map asks nothing and says nothing", async () => {
  const { network, navigator, window, document, server, said, pass, happen } = page({ embedded: true });
  network.start();
  server.there = false;
  navigator.onLine = false;
  await network.failed();
  await network.look();
  for (const what of ["online", "offline"]) await happen(window, what);
  await happen(document, "visibilitychange");
  await pass(CALM_MS * 2);
  assert.deepEqual([server.asked, said], [0, []]);
});

test("several who ask at once get one answer", async () => {
  const { network, server } = page();
  await Promise.all([network.failed(), network.failed(), network.failed()]);
  assert.equal(server.asked, 1);
});

/** A worker that answers a question, or says nothing. @param {unknown} [reply] */
const workerSaying = (reply) => ({
  postMessage: (/** @type {any} */ _question, /** @type {any} */ [port]) => {
    if (reply !== undefined) port.postMessage(reply);
    port.close();
  },
});

test("a worker is asked over a channel of its own", async () => {
  assert.equal(await askWorker(/** @type {any} */ (workerSaying(true)), { alive: true }, 1000), true);
  assert.equal(await askWorker(/** @type {any} */ (workerSaying(false)), { alive: true }, 1000), false);
  await assert.rejects(askWorker(/** @type {any} */ (workerSaying()), { reached: true }, 10));
});

test("a page without a worker asks by itself", async () => {
  /** @type {any} */
  let controller = null;
  const ask = createAskServer({
    worker: () => controller,
    fetch: async () => new Response("", { status: 502 }),
    patience: 1000,
  });
  assert.equal(await ask(), false);
  controller = workerSaying(true);
  assert.equal(await ask(), true);
});
