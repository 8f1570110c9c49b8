/// One picture with everything that is said and done about it. Its entry is [AssetView].
@NullMarked
package org.bildwerk.ui.asset;

import org.jspecify.annotations.NullMarked;
