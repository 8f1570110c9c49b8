/// Signing keys. [Keystore] is the port: it signs, and never hands a private key out. [Pkcs12Keystore] keeps them in a
/// file of the home folder; [OwnPki] makes an authority and a certificate for those who have none from a listed one.
@NullMarked
package org.bildwerk.dam.provenance.keystore;

import org.jspecify.annotations.NullMarked;
