/** Runs before the first picture of a page: gives it the colours that the reader has chosen. */
import { applyScheme, keptScheme } from "./scheme.js";

applyScheme(document, keptScheme());
