/** The page on duties and who carries them. */
import { interfaces } from "../cooperation/matrix.js";
import { answerDash } from "../view/dash.js";
import "./text.js";

answerDash({ drawInterfaces: (drawn) => interfaces.draw(drawn) });
