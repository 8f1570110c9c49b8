/// Journeys through the packaged application, as its users take them: in a real browser and over HTTP. This module
/// knows only URLs. [RunningApplication] starts the jar on a home folder of its own; [Browser] lends a page and keeps a
/// screenshot and a trace of every test that fails.
@NullMarked
package org.bildwerk.e2e;

import org.jspecify.annotations.NullMarked;
