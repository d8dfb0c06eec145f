/** Two columns of text, as spreadsheets put them on the clipboard. */

const DELIMITERS = ["\t", ";", ","];

/** Cells of delimited text; quotes hold delimiters and ends of lines. @param {string} text @param {string} delimiter @returns {string[][]} */
function cellsOf(text, delimiter) {
  /** @type {string[][]} */
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const row = rows[rows.length - 1];
    const last = row.length - 1;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      row[last] += sign;
      at += 1;
    } else if (sign === '"' && (quoted || !row[last])) quoted = !quoted;
    else if (!quoted && sign === delimiter) row.push("");
    else if (!quoted && sign === "\n") rows.push([""]);
    else row[last] += sign;
  }
  return rows;
}

/**
 * Pairs of the first two columns of a pasted text; empty rows are left out.
 *
 * @param {string} text
 * @returns {{ pairs: [string, string][], numbers: number[], more: boolean }} `numbers` are those of
 *   their rows in the text, from 1; `more` tells of further columns that hold something
 */
export function pairsOf(text) {
  const lines = text.replace(/\r\n?/g, "\n");
  const delimiter = DELIMITERS.find((each) => lines.includes(each)) ?? "\t";
  const rows = cellsOf(lines, delimiter).map((row) => row.map((cell) => cell.trim()));
  const filled = rows.map((row, at) => ({ row, number: at + 1 })).filter(({ row }) => row.some(Boolean));
  return {
    pairs: filled.map(({ row: [first = "", second = ""] }) => [first, second]),
    numbers: filled.map(({ number }) => number),
    more: filled.some(({ row }) => row.slice(2).some(Boolean)),
  };
}
