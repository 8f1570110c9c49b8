/// What can be done with pictures as a whole: their steps from status to status, publishing, collecting, deleting; for
/// one and for many, with a result for each. Its entry is [Steps].
@NullMarked
package org.bildwerk.ui.life;

import org.jspecify.annotations.NullMarked;
