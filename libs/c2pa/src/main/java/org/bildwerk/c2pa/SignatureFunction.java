package org.bildwerk.c2pa;

import java.security.GeneralSecurityException;

/// Signs bytes with a key that it alone knows: in the Java process, a token or a remote service.
@FunctionalInterface
public interface SignatureFunction {

    /// Hashes and signs the data, a COSE structure of some kilobytes, as the signer's [SigningAlgorithm] says. An
    /// ECDSA signature may be in DER or of fixed width.
    byte[] sign(byte[] data) throws GeneralSecurityException;
}
