/// What was deleted and can be taken back. Its entry is [BinView].
@NullMarked
package org.bildwerk.ui.bin;

import org.jspecify.annotations.NullMarked;
