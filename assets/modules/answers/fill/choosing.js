/** Choosing an area by a click, a tap or a key: it is marked with the brush in hand, and its row opens. */
import { model, splitKey } from "../../map/catalogue.js";
import { announce } from "../../shared/announce.js";
import { state } from "../../view/store.js";
import { fill, words } from "./context.js";
import { classOf, isPlannedRange, topicRow, withBrush, withoutOldOrigin } from "./rows.js";

let trouble = "";

/** What went wrong with the last area; "" for nothing. */
export const lastTrouble = () => trouble;

/** @param {string} area */
function say(area) {
  const { topic } = fill;
  const key = classOf(topic, topicRow(fill.store.draft, topic, area));
  const label = topic.classes.find((each) => each.key === key)?.label ?? "";
  announce(`${model.name(topic.division, area)}: ${label}`);
}

/** Why an area cannot have what the brush says. @param {string} area */
function refusal(area) {
  if (isPlannedRange(fill.brush)) return words("plan_of_range");
  const most = fill.topic.bounds[area]?.[1] ?? 0;
  return words("too_many", { area: model.name(fill.topic.division, area), most, n: most });
}

/** Marks an area with the brush in hand. @param {string} area */
function mark(area) {
  const { topic, brush } = fill;
  if (brush.kind === "none") return;
  const changes = withBrush(topic, area, fill.row(area), brush);
  trouble = changes ? "" : refusal(area);
  if (!changes) announce(trouble);
  else {
    fill.store.change(withoutOldOrigin(topic, area, fill.row(area), fill.published(area), changes));
    say(area);
  }
}

/** Opens the row of an area, and marks it. @param {string} key "division:code" */
export async function chooseArea(key) {
  const [division, area] = splitKey(key);
  trouble = "";
  if (division !== fill.topic.division) return;
  if (!fill.topic.areas.includes(area)) {
    trouble = words("not_asked", { area: model.name(division, area) });
    announce(trouble);
  } else mark(area);
  await state.set({ sel: [key] }, { replace: true });
}
