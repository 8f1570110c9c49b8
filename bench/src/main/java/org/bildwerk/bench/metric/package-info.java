/// Whether our SSIMULACRA 2.1 says what others say: a hundred pairs of pictures, scored here and by the Python package
/// `ssimulacra2`.
///
/// Start at [org.bildwerk.bench.metric.ScoredPairs], which makes the pairs, and
/// [org.bildwerk.bench.metric.PythonScores], which asks the package. What the reference in C++ says of a few pictures
/// is in the tests of `libs/image-quality`.
@NullMarked
package org.bildwerk.bench.metric;

import org.jspecify.annotations.NullMarked;
