/// Measurements of the product against its floor and its peers, in one run, as ratios. `./bildwerk bench NAME` starts
/// [Bench]; nothing here is shipped and nothing here is a timed test. A [Benchmark] fills a [Report], whose last line
/// is one JSON object with every figure and every aim.
@NullMarked
package org.bildwerk.bench;

import org.jspecify.annotations.NullMarked;
