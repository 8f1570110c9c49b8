package org.bildwerk.dam.provenance.keystore;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// Port: holds the keys that sign credentials. Private keys stay inside. Thread-safe.
public interface Keystore {

    /// Returns the key that signs now; empty where there is none.
    ///
    /// @throws KeystoreException if the keys cannot be read
    Optional<SigningKey> current();

    /// Returns all signing certificates, the newest first; old ones still prove old files.
    List<X509Certificate> certificates();

    /// Returns the authorities of this installation, also of keys that sign no longer; an operator's certificate from a
    /// listed authority adds none.
    List<X509Certificate> ownAuthorities();

    /// Makes a new key and signs with it from now on. What was signed before stays valid.
    ///
    /// @throws KeystoreException if this keystore makes no keys
    SigningKey rotate();

    /// Says where the keys lie, for people.
    String place();
}
