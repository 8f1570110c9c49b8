/// Tells caches in front of this server which addresses and tags stopped being right, in the order in which that
/// happened: after replacing, withdrawing, the end of rights, and when rights were closed. Entry type: [Purges].
@NullMarked
package org.bildwerk.delivery.purge;

import org.jspecify.annotations.NullMarked;
