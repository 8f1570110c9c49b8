/// Judges the demonstration model as it is shipped: its pictures are drawn by the pipelines of the application and read
/// by a classifier that was trained on renders and shares nothing with it.
@NullMarked
package org.bildwerk.bench.demonstration;

import org.jspecify.annotations.NullMarked;
