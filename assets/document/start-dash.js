/** Starts Dash once its scripts, which stand before this one, have run. */
"use strict";

new window.DashRenderer();
