/** What the server sends for the map: see layers/map/catalogue in Python. Lengths are kilometres of EPSG:3067. */

/** `[class key, value in words, status in words]`, and the figure of a theme of numbers. */
export type ThemeValue = [key: string, words: string, status: string, figure?: number];

export interface Division {
  id: string;
  label: string;
  plural: string;
  main: boolean;
  /** True for one that comes with the answers shown. */
  answers: boolean;
  /** The theme in which the areas of such a one are seen. */
  theme?: string | null;
  draw_order: number | null;
}

export interface Area {
  name: string;
  short?: string;
  /** Residents. */
  pop: number;
  /** Where its name stands, and the radius of the widest circle inside it there. */
  x: number;
  y: number;
  r: number;
  /** How many municipalities it has; municipalities have none. */
  n?: number;
  /** The page speaks of it, so its name has room before others. */
  spoken?: boolean;
}

export interface Municipality extends Area {
  /** Division -> code of the area in which it lies. */
  in: Record<string, string>;
}

export interface ThemeClass {
  key: string;
  label: string;
  full?: string;
  fill: string;
  pattern: string | null;
  ink: string | null;
  hue?: string | null;
  hue_share?: number;
  missing?: boolean;
  dark: boolean;
}

/** One question of a theme of two. */
export interface Half {
  theme: string;
  short: string;
  heading: string;
  division: string;
  classes: ThemeClass[];
  values: Record<string, ThemeValue>;
}

export interface Theme {
  short: string;
  title: string;
  subtitle: string;
  explanation: string;
  source: string;
  date: string;
  /** Year of the values; themes of the server have it. */
  year?: number;
  /** Whether a sentence on any areas can be made of their classes or figures alone. */
  told_by_classes?: boolean;
  division: string;
  /** Division whose areas are named, pointed at and selected unless the reader chose another. */
  named: string;
  unit: string;
  classes: ThemeClass[];
  values: Record<string, ThemeValue>;
  halves?: Half[];
}

/** A tile that repeats: its size in px, the path and its width. */
export interface Tile {
  width: number;
  height: number;
  line: number;
  d: string;
}

/** The part of a catalogue that depends on the answers shown. */
export interface AnswerPart {
  data: string;
  versus: string;
  example: boolean;
  notice: string;
  answers: string;
  themes: Record<string, Theme>;
  /** Divisions that come with the answers -> their areas. */
  areas: Record<string, Record<string, Area>>;
  /** Municipality -> such a division -> the code of the area in which it lies. */
  lies_in: Record<string, Record<string, string>>;
}

export interface CatalogueData extends Omit<AnswerPart, "areas" | "lies_in"> {
  year: number;
  lang: string;
  divisions: Division[];
  areas: { municipality: Record<string, Municipality> } & Record<string, Record<string, Area>>;
  patterns: Record<string, Tile>;
  strings: Record<string, string>;
}

/** A border: the municipalities on its two sides (null is outside the country) and its points in km. */
export interface Arc {
  left: string | null;
  right: string | null;
  line: import("geojson").Position[];
}

/** How many areas of the theme's division, municipalities and residents something has. */
export interface Tally {
  areas: number;
  municipalities: number;
  residents: number;
}

/** A view with what follows from it; `classTheme` is the theme of its class filter when not its own. */
export type View = import("../view/store.js").View;

/** What a map is painted with: see paint.js. */
export interface Paint {
  theme: string;
  classes: Record<string, string>;
  faded: string[];
}

/** What a map tells Dash of: see pages/frame/division_map.py. */
export interface MapEvents {
  clicked?: { municipality: string; division: string; add: boolean; at: number };
  /** Key of the area under the pointer, "division:code"; null for none. */
  hovered?: string | null;
  /** The part of the country in sight (west, south, east, north in km) and Leaflet's zoom. */
  viewport?: { bounds: [number, number, number, number]; zoom: number };
}
