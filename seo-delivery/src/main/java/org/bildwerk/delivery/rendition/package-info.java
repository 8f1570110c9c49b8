/// Makes and keeps renditions. [Renditions] is the entry: one encode for any number of visitors who ask for the same
/// cold rendition, on a bounded pool, into a disk cache with a bound that survives restarts.
@NullMarked
package org.bildwerk.delivery.rendition;

import org.jspecify.annotations.NullMarked;
