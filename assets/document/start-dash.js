/** Starts Dash once its scripts, which are deferred like this one, have run. */
"use strict";

new window.DashRenderer();
