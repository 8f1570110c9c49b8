/// How well our metadata and that of other programs are understood on either side, and how fast it is replaced.
///
/// Start at [org.bildwerk.bench.metadata.FieldComparison] and [org.bildwerk.bench.metadata.ReplacementSpeed]. Each
/// other reader has a class that runs it and one that says in which form it shows a value.
@NullMarked
package org.bildwerk.bench.metadata;

import org.jspecify.annotations.NullMarked;
