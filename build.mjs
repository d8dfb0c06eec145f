/**
 * Bundles the browser's scripts of assets/modules/ into assets/built/, one entry point a page.
 * `node build.mjs` writes; `node build.mjs --check` writes nothing and fails when what is there
 * differs from what would be written.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL(".", import.meta.url));
const OUT = join(ROOT, "assets", "built");
const PAGES = join(ROOT, "assets", "modules", "pages");
const TARGETS = ["chrome109", "firefox115", "safari16"];

const common = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  target: TARGETS,
  write: false,
  legalComments: "inline",
  logLevel: "warning",
};

/** A page as a module; what it loads later is split off, and so is what both need. */
async function page(name) {
  return build({
    ...common,
    entryPoints: [`assets/modules/pages/${name}`],
    outdir: "assets/built",
    format: "esm",
    splitting: true,
    chunkNames: "chunk-[hash]",
    metafile: true,
  });
}

/** What no page loads as a module: the watch over its start, the speaker's window, the worker. */
async function apart() {
  return build({
    ...common,
    outdir: "assets/built",
    format: "iife",
    entryPoints: {
      "start-watch": "assets/modules/view/start-watch.js",
      speaker: "assets/modules/presenting/speaker-window.js",
      scheme: "assets/modules/shared/scheme-first.js",
      worker: "assets/modules/offline/worker.js",
      "retired-worker": "assets/modules/offline/retired-worker.js",
    },
  });
}

/** [entry, { now, later }]: the scripts it imports, which the document preloads, and all others that it may load. */
function imports({ metafile: { outputs } }, entry) {
  const all = (kinds, name, found = new Set()) => {
    for (const { path, kind } of outputs[name].imports) {
      if (kinds.includes(kind) && !found.has(path)) all(kinds, path, found.add(path));
    }
    return [...found].map((path) => basename(path)).sort();
  };
  const whole = `assets/built/${entry}`;
  const now = all(["import-statement"], whole);
  const every = all(["import-statement", "dynamic-import"], whole);
  return [entry, { now, later: every.filter((name) => name !== entry && !now.includes(name)) }];
}

/** Name in assets/built/ -> text. */
async function outputs() {
  const names = (await readdir(PAGES)).filter((name) => name.endsWith(".js")).sort();
  const [alone, ...made] = await Promise.all([apart(), ...names.map(page)]);
  const files = [alone, ...made].flatMap(({ outputFiles }) => outputFiles);
  const manifest = Object.fromEntries(made.map((result, i) => imports(result, names[i])));
  return new Map([
    ...files.map(({ path, text }) => [basename(path), text]),
    ["manifest.json", `${JSON.stringify(manifest, null, 1)}\n`],
  ]);
}

async function present() {
  const names = await readdir(OUT).catch(() => []);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(OUT, name), "utf8")])));
}

async function check(wanted) {
  const found = await present();
  const names = new Set([...wanted.keys(), ...found.keys()]);
  const stale = [...names].filter((name) => wanted.get(name) !== found.get(name));
  if (!stale.length) return;
  console.error(`assets/built/ is not what assets/modules/ gives; run "make scripts": ${stale.join(", ")}`);
  process.exitCode = 1;
}

async function write(wanted) {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  await Promise.all([...wanted].map(([name, text]) => writeFile(join(OUT, name), text)));
}

const wanted = await outputs();
await (process.argv.includes("--check") ? check(wanted) : write(wanted));
