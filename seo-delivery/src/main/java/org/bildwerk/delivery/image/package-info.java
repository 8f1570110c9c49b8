/// Public images over HTTP: [ImageDesk] says what an address leads to, [ImageController] answers with the bytes, a
/// redirect or a problem. Opens no session and sets no cookie.
@NullMarked
package org.bildwerk.delivery.image;

import org.jspecify.annotations.NullMarked;
