/**
 * Whether a file can be sent.
 *
 * @param {{ name: string, size: number } | undefined} file  the one chosen, if any
 * @param {number} most  bytes that the server takes
 * @returns {"none" | "too large" | "good"}
 */
export function verdict(file, most) {
  if (!file) return "none";
  return file.size > most ? "too large" : "good";
}
