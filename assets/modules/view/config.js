/** The page's configuration as the document carries it. */

/** Filled once by `readConfig`. @type {Record<string, any>} */
export const config = {};

/** Takes the configuration that the server has written into the document. */
export function readConfig() {
  const element = document.getElementById("page-config");
  return Object.assign(config, JSON.parse(element?.textContent || "{}"));
}
