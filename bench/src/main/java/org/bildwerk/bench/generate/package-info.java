/// How fast pictures are made, and how much of it is not the model's own computing: [ModelRuns] makes pictures with the
/// generator's pipelines, [BareRuns] runs the same graph on its own.
@NullMarked
package org.bildwerk.bench.generate;

import org.jspecify.annotations.NullMarked;
