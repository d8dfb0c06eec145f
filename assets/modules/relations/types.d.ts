/** What the server sends for the map of two divisions: see layers/relations/map_data.py. */

export interface RelationClass {
  key: string;
  label: string;
  fill: string;
  dark: boolean;
  areas: number;
  municipalities: number;
  residents: number;
}

export interface RelationAnswer {
  /** The two divisions. */
  a: string;
  b: string;
  classes: RelationClass[];
  /** Area of a -> key of its class. */
  values: Record<string, string>;
  /** Municipality -> colour of its cell; null unless cells colour the map. */
  cells: Record<string, string> | null;
  /** Moved municipality -> division -> the area it would lie in. */
  moved: Record<string, Record<string, string>>;
}

/** The parameters of the page, and what follows from them for the map. */
export interface RelationView {
  [parameter: string]: any;
  a: string;
  b: string;
  class: string[];
  sel: string[];
  /** "municipality:division:area". */
  moves: string[];
  fill: string;
  flow: string;
  sort: string;
  year: string;
  data: string;
  present: string;
}
