/** What stories are made of, as they are stored and as they are read. */

import type { ViewParams } from "../view/schema.js";

/** A text by language; of the languages of the map, or of others that are kept as they are. */
export type Words = Record<string, string>;

/** West, south, east, north in kilometres of EPSG:3067. */
export type Box = [number, number, number, number];

export interface Step {
  /** The view as an address; "" for what is no text. */
  query: string;
  /** The parameters that a step keeps (`schema.ofStep`), usual values where it names none. */
  view: ViewParams;
  /** Whether it names its answers. */
  named: boolean;
  box: Box | null;
  title: Words;
  caption: Words;
  notes: Words;
  /** Sentences on what cannot be read; a step with any is not drawn. */
  faults: string[];
}

export interface Story {
  id: string;
  /** The value as it is stored, whatever it is. */
  raw: any;
  /** Why it is no story that this version can read, or "". */
  fault: string;
  title: Words;
  steps: Step[];
  /** Numbers from 0 of the steps that can be drawn. */
  playable: number[];
}

/** A stored value under the id by which this page knows it. */
export interface Entry {
  id: string;
  raw: any;
}

/** What a story says on screen in place of the map's own words. */
export interface Said {
  title?: string;
  caption?: string;
  notes?: string;
}

/** A text of the catalogue with its places filled. */
export type Text = (key: string, values?: Record<string, string | number>) => string;
