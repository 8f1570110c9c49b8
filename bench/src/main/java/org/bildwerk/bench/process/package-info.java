/// What a measurement asks of other programs: [org.bildwerk.bench.process.Commands] runs them,
/// [org.bildwerk.bench.process.NpmPackages] fetches them, [org.bildwerk.bench.process.NodeScript] talks with one,
/// [org.bildwerk.bench.process.ProcessorTime] and [org.bildwerk.bench.process.PeakMemory] tell what they used.
@NullMarked
package org.bildwerk.bench.process;

import org.jspecify.annotations.NullMarked;
