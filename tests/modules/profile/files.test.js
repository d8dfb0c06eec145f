import assert from "node:assert/strict";
import test from "node:test";

import { ProfileFiles } from "../../../assets/modules/profile/files.js";

const profile = (name) => ({ profile: name, sentence: `${name}.`, compare: [] });

/** A promise with the ways to settle it. */
function open() {
  const ways = {};
  ways.promise = new Promise((resolve, reject) => Object.assign(ways, { resolve, reject }));
  return ways;
}

/** Files whose answers come when the test says so: `answers[url].resolve(value)`. */
function made({ answers = "known" } = {}) {
  const asked = [];
  const coming = {};
  const now = { answers, wait: open() };
  const files = new ProfileFiles({
    fetchJson: (url) => {
      asked.push(url);
      coming[url] = open();
      return coming[url].promise;
    },
    addressOf: (name) => `/${now.answers}/${name}`,
    wait: () => now.wait.promise,
    patience: 200,
  });
  return { files, asked, coming, now };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("a division is fetched once", async () => {
  const { files, asked, coming } = made();
  const both = [files.division("region"), files.division("region")];
  coming["/known/region"].resolve({ 18: profile("Kainuu") });
  await Promise.all(both);
  await files.division("region");
  assert.deepEqual(asked, ["/known/region"]);
});

test("a division is here once it has come, and only for the answers on screen", async () => {
  const { files, coming, now } = made();
  const first = files.division("region");
  assert.equal(files.has("region"), false);
  coming["/known/region"].resolve({});
  await first;
  assert.equal(files.has("region"), true);
  now.answers = "example";
  assert.equal(files.has("region"), false);
});

test("a failed try is forgotten, so that the next one asks again", async () => {
  const { files, asked, coming } = made();
  const first = files.division("region");
  coming["/known/region"].reject(new Error("502"));
  await assert.rejects(first);
  const second = files.division("region");
  coming["/known/region"].resolve({ 18: profile("Kainuu") });
  assert.equal((await second)[18].profile, "Kainuu");
  assert.equal(asked.length, 2);
});

test("a quick division gives the area, and no file of its own is asked for", async () => {
  const { files, asked, coming } = made();
  const area = files.area("region", "18");
  coming["/known/region"].resolve({ 18: profile("Kainuu") });
  assert.equal((await area).profile, "Kainuu");
  assert.deepEqual(asked, ["/known/region"]);
});

test("after the patience the area comes by itself", async () => {
  const { files, asked, coming, now } = made();
  const area = files.area("region", "18");
  now.wait.resolve();
  await settled();
  assert.deepEqual(asked, ["/known/region", "/known/region/18"]);
  coming["/known/region/18"].resolve(profile("alone"));
  assert.equal((await area).profile, "alone");
});

test("after the patience the division may still win", async () => {
  const { files, coming, now } = made();
  const area = files.area("region", "18");
  now.wait.resolve();
  await settled();
  coming["/known/region"].resolve({ 18: profile("among") });
  assert.equal((await area).profile, "among");
});

test("a division that fails leaves the area by itself, and one that lacks it too", async () => {
  for (const outcome of ["reject", "lack"]) {
    const { files, coming } = made();
    const area = files.area("region", "18");
    if (outcome === "reject") coming["/known/region"].reject(new Error("502"));
    else coming["/known/region"].resolve({});
    await settled();
    coming["/known/region/18"].resolve(profile("alone"));
    assert.equal((await area).profile, "alone", outcome);
  }
});

test("when neither comes, it is an error", async () => {
  const { files, coming } = made();
  const area = files.area("region", "18");
  coming["/known/region"].reject(new Error("502"));
  await settled();
  coming["/known/region/18"].reject(new Error("502"));
  await assert.rejects(area);
});

test("the address of an area is that of the answers on screen when it was asked for", async () => {
  const { files, asked, now } = made();
  files.area("region", "18").catch(() => null);
  now.answers = "example";
  now.wait.resolve();
  await settled();
  assert.deepEqual(asked, ["/known/region", "/known/region/18"]);
});

test("several areas keep their order, whichever comes first", async () => {
  const { files, coming } = made();
  const all = files.all(["region:18", "municipality:091"]);
  coming["/known/municipality"].resolve({ "091": profile("Helsinki") });
  coming["/known/region"].resolve({ 18: profile("Kainuu") });
  assert.deepEqual(
    (await all).map(({ key, profile }) => [key, profile]),
    [
      ["region:18", "Kainuu"],
      ["municipality:091", "Helsinki"],
    ],
  );
  assert.deepEqual(await files.all([]), []);
});
