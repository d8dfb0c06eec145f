/** What a story says in place of the map's own words: set by the stories once they have come. */

let teller = () => ({});

/** Takes the function that gives `{title, caption}` for a view. */
export function tellBy(found) {
  teller = found;
}

/** The words of the step on screen for a view; empty without a story. */
export const told = (view) => teller(view);
