/// Bildwerk as one program. [Application] is where it starts.
@NullMarked
package org.bildwerk;

import org.jspecify.annotations.NullMarked;
