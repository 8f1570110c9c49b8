/// The grammar of public image addresses: reading, writing and signing them, the closed set of sizes that may be asked
/// for, the pixels that a spec stands for, and which format a browser takes. Nothing here touches a file or the
/// database.
@NullMarked
package org.bildwerk.delivery.address;

import org.jspecify.annotations.NullMarked;
