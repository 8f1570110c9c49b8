/// Public images over HTTP: [ImageDesk] says what an address leads to, [ImageController] answers with the bytes, a
/// redirect or a problem, [SignedAddresses] lets specs through that are not offered to everybody. Opens no session and
/// sets no cookie.
@NullMarked
package org.bildwerk.delivery.image;

import org.jspecify.annotations.NullMarked;
