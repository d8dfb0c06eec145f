/** Keys that go through a presentation, in the audience's window and in the speaker's: key -> where. @type {Readonly<Record<string, string>>} */
export const GOING = Object.freeze({
  ArrowRight: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  PageUp: "previous",
});
