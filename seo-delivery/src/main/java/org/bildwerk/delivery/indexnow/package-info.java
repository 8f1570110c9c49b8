/// Tells search engines of changed pages by the IndexNow protocol, for sites that want it. A chore looks for pages
/// whose pictures came, were replaced, or went, and orders a job, whose items are batches of addresses; what search
/// engines do not take is tried again with growing pauses. The website serves the site's key from its own host, by
/// handing one address on to `/indexnow/{site}/{key}.txt`. Entry type: [IndexNow].
@NullMarked
package org.bildwerk.delivery.indexnow;

import org.jspecify.annotations.NullMarked;
