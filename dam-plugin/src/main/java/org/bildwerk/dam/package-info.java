/// The DAM core.
@NullMarked
package org.bildwerk.dam;

import org.jspecify.annotations.NullMarked;
