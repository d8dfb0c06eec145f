import assert from "node:assert/strict";
import test from "node:test";
import { deflateRawSync } from "node:zlib";

import {
  canPack,
  digest,
  fromBase64Url,
  idOfLink,
  pack,
  toBase64Url,
  unpack,
} from "../../../assets/modules/stories/packing.js";

/** Bytes that are always the same. @param {number} length */
const bytesOf = (length) => Uint8Array.from({ length }, (_none, at) => (at * 167 + (at >> 8) * 31) % 256);

test("bytes come back from the letters of an address, however many", () => {
  for (const length of [0, 1, 2, 3, 4, 255, 4095, 4096, 4097, 300_000]) {
    const bytes = bytesOf(length);
    const letters = toBase64Url(bytes);
    assert.match(letters, /^[\w-]*$/);
    assert.deepEqual(fromBase64Url(letters), bytes);
    assert.equal(letters, Buffer.from(bytes).toString("base64url"));
  }
});

test("letters that are no base64 are refused", () => {
  for (const letters of ["*", "a", "å", "a b$"]) assert.throws(() => fromBase64Url(letters));
});

test("values come back from a link", async () => {
  for (const value of [{}, [], null, "å\u{1f600}", { steps: [{ title: { fi: "Näkymä" }, box: [1.5, 2, 3, 4] }] }]) {
    const letters = await pack(value);
    assert.deepEqual(await unpack(letters ?? ""), value);
  }
});

test("a link is what a server can unpack too", async () => {
  const letters = (await pack({ a: "ä" })) ?? "";
  assert.equal(letters, deflateRawSync(JSON.stringify({ a: "ä" })).toString("base64url"));
});

test("a story that is too long for an address gives no link", async () => {
  const noise = Array.from(bytesOf(60_000), (byte, at) => digest(`${byte} ${at}`));
  assert.equal(await pack(noise), null);
});

test("broken letters and letters that unpack to too much are refused", async () => {
  const bomb = deflateRawSync(Buffer.alloc(50_000_000, "a")).toString("base64url");
  for (const letters of ["", "abc", "AAAA", bomb]) await assert.rejects(unpack(letters), letters.slice(0, 9));
  const broken = deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString("base64url");
  await assert.rejects(unpack(broken));
});

test("a digest depends on every letter and has always the same length", () => {
  const found = new Set(Array.from({ length: 20_000 }, (_none, at) => digest(`story ${at}`)));
  assert.equal(found.size, 20_000);
  for (const text of ["", "a", "b", "ab", "ba", "\u{1f600}", "a".repeat(100_000)]) {
    assert.match(digest(text), /^[0-9a-f]{14}$/);
  }
  assert.notEqual(digest("ab"), digest("ba"));
});

test("a link opened twice is one story, also where there is no SHA-256", async (t) => {
  assert.equal(await idOfLink("abc"), "got-ba7816bf8f01"); // as it has always been
  assert.notEqual(await idOfLink("abc"), await idOfLink("abd"));
  const { crypto } = globalThis;
  Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
  t.after(() => Object.defineProperty(globalThis, "crypto", { value: crypto, configurable: true }));
  assert.match(await idOfLink("abc"), /^got-[0-9a-f]{14}$/);
  assert.equal(await idOfLink("abc"), await idOfLink("abc"));
});

test("a browser without the streams cannot pack", (t) => {
  assert.equal(canPack(), true);
  const { CompressionStream } = globalThis;
  Object.defineProperty(globalThis, "CompressionStream", { value: undefined, configurable: true });
  t.after(() =>
    Object.defineProperty(globalThis, "CompressionStream", { value: CompressionStream, configurable: true }),
  );
  assert.equal(canPack(), false);
});
