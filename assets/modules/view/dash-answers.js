/**
 * Hears of answers of Dash's server callbacks that do not come. Dash itself says nothing of them to
 * the page: an output whose callback fails stays as it was for ever.
 */

const ADDRESS = "_dash-update-component";

/** True for the address of Dash's callbacks. @param {string} url */
export const isCallback = (url) => url.split(/[?#]/)[0].endsWith(`/${ADDRESS}`);

/**
 * The outputs that a callback's request asks for ("chart-view.children"), or "" for what is none.
 *
 * @param {unknown} body  JSON of Dash.
 */
export function outputOf(body) {
  try {
    return String(JSON.parse(String(body)).output ?? "");
  } catch {
    return "";
  }
}

/**
 * A `fetch` that tells of each callback whether its answer has come: 200, or 204 for no change.
 *
 * @param {typeof window.fetch} ask
 * @param {(output: string, well: boolean) => void} tell
 * @returns {typeof window.fetch}
 */
export function watching(ask, tell) {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!isCallback(url)) return ask(input, init);
    const output = outputOf(init?.body);
    try {
      const answer = await ask(input, init);
      tell(output, answer.ok && isJson(answer));
      return answer;
    } catch (error) {
      tell(output, false);
      throw error;
    }
  };
}

/** A page to log in comes with 200, too, but is no answer. @param {Response} answer */
const isJson = (answer) =>
  answer.status === 204 || (answer.headers.get("Content-Type") ?? "").startsWith("application/json");

/** Tells of every callback of this page from now on. @param {(output: string, well: boolean) => void} tell */
export function watchDash(tell) {
  window.fetch = watching(window.fetch.bind(window), tell);
}
