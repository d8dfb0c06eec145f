/** Leaflet has types for its bundle only; see vendor/leaflet.js. */
declare module "leaflet/src/*";

/** What Dash and React put on the window, and what the pages put there for them. */

interface DashClientside {
  no_update: unknown;
  set_props(id: string, props: Record<string, unknown>): void;
  yhdyspinta?: Record<string, (...given: any[]) => unknown>;
}

interface Window {
  DashRenderer: new () => unknown;
  dash_clientside: DashClientside;
  React: typeof import("react");
  Plotly?: any;
  yhdyspinta: Record<string, unknown>;
}
