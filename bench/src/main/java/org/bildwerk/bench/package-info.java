/// Measurements.
@NullMarked
package org.bildwerk.bench;

import org.jspecify.annotations.NullMarked;
