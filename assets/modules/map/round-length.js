/** The largest 1, 2 or 5 with zeros that is not above a limit (more than 0). @param {number} limit */
export function roundBelow(limit) {
  const power = 10 ** Math.floor(Math.log10(limit));
  return power * (limit >= 5 * power ? 5 : limit >= 2 * power ? 2 : 1);
}
