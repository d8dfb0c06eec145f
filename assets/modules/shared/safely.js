/** Runs something; when it throws, that is reported and the caller goes on. @param {() => unknown} work */
export function safely(work) {
  try {
    work();
  } catch (error) {
    console.error(error);
  }
}
