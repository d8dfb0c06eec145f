/** The page on answers: the form that takes a file. */
import "../answers/desk.js";
import "./text.js";
