/** Names of files in the header Content-Disposition. */

/** The name that a server gives a file; "" without one. @param {string | null} header */
export function fileName(header) {
  const coded = header?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  const plain = header?.match(/filename="?([^";]+)/i)?.[1] ?? "";
  try {
    return coded ? decodeURIComponent(coded) : plain;
  } catch {
    return plain; // not in the form that the header promises
  }
}
