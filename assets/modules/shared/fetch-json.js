/** Fetches JSON; rejects with an error that names the address when the answer is not 200. @param {string} url @returns {Promise<any>} */
export async function fetchJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
