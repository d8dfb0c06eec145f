/**
 * A story in the letters of an address: JSON, packed (deflate), as base64 for addresses. Pure.
 */
export const HASH = "#story=";
const MOST_BYTES = 4000; // longer addresses get cut in messages
const MOST_LETTERS = 500_000; // a link that unpacks to more is not a story
const CHUNK = 4096; // bytes turned into letters at once: all at once would overflow the stack

/** @param {Uint8Array} bytes */
export function toBase64Url(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** Throws for letters that are no base64. @param {string} letters @returns {Uint8Array<ArrayBuffer>} */
export function fromBase64Url(letters) {
  const binary = atob(letters.replace(/-/g, "+").replace(/_/g, "/"));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Whether this browser can pack and unpack; some of a few years ago cannot. */
export const canPack = () => typeof CompressionStream === "function" && typeof DecompressionStream === "function";

/** The letters of a value, or null when they would be too many for an address. @param {unknown} value */
export async function pack(value) {
  const packed = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return bytes.length > MOST_BYTES ? null : toBase64Url(bytes);
}

/** The text of a stream of bytes; rejects as soon as it has more than so many bytes. @param {ReadableStream<Uint8Array>} stream @param {number} most */
async function readText(stream, most) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = stream.getReader();
  let text = "";
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError("The story of the link is too long.");
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The value in some letters; rejects when there is none. @param {string} letters @returns {Promise<unknown>} */
export async function unpack(letters) {
  const bytes = new Blob([fromBase64Url(letters)]).stream();
  return JSON.parse(await readText(bytes.pipeThrough(new DecompressionStream("deflate-raw")), MOST_LETTERS));
}

/** A number of 53 bits that depends on a text, in 14 hexadecimal digits. @param {string} text */
export function digest(text) {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(16).padStart(14, "0");
}

/**
 * An id that depends on what a link says, so that one opened twice is one story. Over plain HTTP
 * browsers have no SHA-256. @param {string} letters
 */
export async function idOfLink(letters) {
  if (!globalThis.crypto?.subtle) return `got-${digest(letters)}`;
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(letters)));
  return `got-${Array.from(bytes.subarray(0, 6), (n) => n.toString(16).padStart(2, "0")).join("")}`;
}
