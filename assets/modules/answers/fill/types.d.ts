/** What the server sends for filling in answers: see layers/answers/fill_data.py. */

export type Value = string | number | null;

export interface Column {
  id: string;
  kind: "count" | "choice" | "choices" | "text" | "day" | "link" | "area" | "areas";
  label: string;
  help: string;
  required: boolean;
  /** `[key, words, whether it is offered]`. */
  choices: [string, string, boolean][];
}

/** Cells of a row by the id of their column; an empty cell is missing or null. */
export type Row = Record<string, Value>;

/** Area code -> its row. */
export type Rows = Record<string, Row>;

export interface Topic {
  id: string;
  theme: string;
  division: string;
  title: string;
  about: string;
  /** Ids of the columns of the area and of the answer. */
  key: string;
  answer: string;
  columns: Column[];
  /** Statuses that stand in the place of a value. */
  valueless: string[];
  /** Value -> its words where there is little room. */
  short: Record<string, string>;
  classes: import("../../map/types.js").ThemeClass[];
  /** Codes of the areas that are asked, by name. */
  areas: string[];
  /** Area code -> least and most of what is counted; empty for topics with options. */
  bounds: Record<string, [number, number]>;
}

/** Leadership groups: a row each, of no area. */
export interface GroupData {
  topic: string;
  about: string;
  columns: Column[];
  published: Row[];
  /** County -> its employment areas. */
  authorities: Record<string, string[]>;
}

export interface FillData {
  topics: Topic[];
  groups: GroupData;
  meta: Column[];
  published: Record<string, Rows>;
  known: Record<string, Rows>;
}

/** A value and when it was written, in ms. */
export type Cell = [Value, number];

/** Path of a cell (see `pathOf`) -> what it holds. */
export type Draft = Readonly<Record<string, Cell>>;

/** Path -> new value. */
export type Changes = Record<string, Value>;

/** Path -> value before and after. */
export type Step = Record<string, [Value, Value]>;

/** What an area is marked with: a value, a status, nothing; "" is no mark. */
export interface Brush {
  id: string;
  kind: "none" | "value" | "status" | "empty";
  value: string;
  label: string;
  /** Whether a value is marked as planned. */
  planned?: boolean;
}

export interface Visitor {
  token: string;
  editor: string;
  store: boolean;
  version: number;
}

/** A pasted row as the server has read it. */
export interface PastedRow {
  texts: [string, string];
  /** Number of the row in what was pasted, from 1. */
  number: number;
  area: string;
  cells: Row;
  found: string[];
  mend: string[];
}

/** What a request came to: data, or words that say what went wrong. */
export type Outcome<T> = { data: T } | { words: string };
