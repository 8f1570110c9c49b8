/// The grammar of public image addresses: reading and writing them, the closed set of sizes that may be asked for, and
/// the pixels that a spec stands for. Nothing here touches a file or the database.
@NullMarked
package org.bildwerk.delivery.address;

import org.jspecify.annotations.NullMarked;
