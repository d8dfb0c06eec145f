/** The fixtures that Python makes, by which both sides check the rules that both know. */
import { readFileSync } from "node:fs";

/**
 * @param {string} name
 * @returns {any}
 */
export function twin(name) {
  return JSON.parse(readFileSync(new URL(`../twins/${name}.json`, import.meta.url), "utf8"));
}
