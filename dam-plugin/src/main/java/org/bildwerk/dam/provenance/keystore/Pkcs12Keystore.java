package org.bildwerk.dam.provenance.keystore;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keys in a PKCS#12 file. Entries that may sign certificates are authorities of our own; of the others the one that
/// begins last signs. Where the file is not there, the first use makes an authority and a certificate, if the operator
/// did not forbid it. Thread-safe.
public final class Pkcs12Keystore implements Keystore {

    private static final String AUTHORITY = "authority-";
    private static final String SIGNER = "signer-";

    private final KeyFile file;
    private final @Nullable OwnPki pki;
    private final SigningAlgorithm algorithm;
    private @Nullable KeyStore loaded;

    /// @param password null keeps one beside the file, made at random
    /// @param pki makes keys where there are none, and new ones; null for a file that the operator keeps himself
    public Pkcs12Keystore(Path file, @Nullable String password, @Nullable OwnPki pki, SigningAlgorithm algorithm) {
        this.file = new KeyFile(file, password);
        this.pki = pki;
        this.algorithm = algorithm;
    }

    @Override
    public synchronized Optional<SigningKey> current() {
        var newest = newestAlias(false);
        if (newest.isEmpty() && pki != null) {
            return Optional.of(rotate());
        }
        return newest.map(this::key);
    }

    @Override
    public synchronized List<X509Certificate> certificates() {
        return aliases(false).stream().map(this::certificate).toList();
    }

    @Override
    public synchronized List<X509Certificate> ownAuthorities() {
        return aliases(true).stream().map(this::certificate).toList();
    }

    @Override
    public synchronized SigningKey rotate() {
        if (pki == null) {
            throw new KeystoreException(KeystoreRefusal.SIGNING_KEYS_OF_OPERATOR, null, place());
        }
        var authority = newestAlias(true).map(this::issued).orElseGet(this::newAuthority);
        var signer = pki.signer(authority, algorithm);
        put(SIGNER, signer);
        return key(newestAlias(false).orElseThrow());
    }

    @Override
    public String place() {
        return file.path().toString();
    }

    private OwnPki.Issued newAuthority() {
        var authority = Objects.requireNonNull(pki).authority();
        put(AUTHORITY, authority);
        return authority;
    }

    private void put(String prefix, OwnPki.Issued issued) {
        try {
            var store = store();
            var alias = prefix + issued.certificate().getSerialNumber().toString(16);
            store.setKeyEntry(
                    alias, issued.key(), file.password(), issued.chain().toArray(Certificate[]::new));
            file.write(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new KeystoreException(KeystoreRefusal.SIGNING_KEYS_UNWRITABLE, e, place());
        }
    }

    private KeyStore store() {
        if (loaded == null) {
            loaded = file.read();
        }
        return loaded;
    }

    private Optional<String> newestAlias(boolean authorities) {
        return aliases(authorities).stream().findFirst();
    }

    /// Returns the entries with a private key, newest first.
    private List<String> aliases(boolean authorities) {
        try {
            var found = new ArrayList<String>();
            for (var alias : Collections.list(store().aliases())) {
                if (store().isKeyEntry(alias) && isAuthority(alias) == authorities) {
                    found.add(alias);
                }
            }
            found.sort(Comparator.comparing((String alias) -> certificate(alias).getNotBefore())
                    .thenComparing(this::keptAt)
                    .reversed());
            return found;
        } catch (GeneralSecurityException e) {
            throw new KeystoreException(KeystoreRefusal.SIGNING_KEYS_UNREADABLE, e, place());
        }
    }

    private Date keptAt(String alias) {
        try {
            return store().getCreationDate(alias);
        } catch (GeneralSecurityException e) {
            throw new KeystoreException(KeystoreRefusal.SIGNING_KEY_UNREADABLE, e, alias, place());
        }
    }

    private boolean isAuthority(String alias) {
        return certificate(alias).getBasicConstraints() >= 0;
    }

    private X509Certificate certificate(String alias) {
        return chain(alias).getFirst();
    }

    private List<X509Certificate> chain(String alias) {
        try {
            return Arrays.stream(store().getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new KeystoreException(KeystoreRefusal.SIGNING_KEY_UNREADABLE, e, alias, place());
        }
    }

    private OwnPki.Issued issued(String alias) {
        return new OwnPki.Issued(privateKey(alias), chain(alias));
    }

    private SigningKey key(String alias) {
        var chain = chain(alias).stream()
                .filter(certificate -> !isRoot(certificate))
                .toList();
        var fitting = SigningAlgorithm.of(chain.getFirst().getPublicKey())
                .orElseThrow(() -> new KeystoreException(KeystoreRefusal.SIGNING_KEY_KIND, null, alias, place()));
        return new FileKey(fitting, chain, privateKey(alias));
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private PrivateKey privateKey(String alias) {
        try {
            return (PrivateKey) store().getKey(alias, file.password());
        } catch (GeneralSecurityException | IOException e) {
            throw new KeystoreException(KeystoreRefusal.SIGNING_KEY_UNREADABLE, e, alias, place());
        }
    }

    private static final class FileKey implements SigningKey {

        private final SigningAlgorithm algorithm;
        private final List<X509Certificate> chain;
        private final PrivateKey key;

        FileKey(SigningAlgorithm algorithm, List<X509Certificate> chain, PrivateKey key) {
            this.algorithm = algorithm;
            this.chain = chain;
            this.key = key;
        }

        @Override
        public SigningAlgorithm algorithm() {
            return algorithm;
        }

        @Override
        public List<X509Certificate> chain() {
            return chain;
        }

        @Override
        public byte[] sign(byte[] data) {
            try {
                return algorithm.sign(key, data);
            } catch (GeneralSecurityException e) {
                throw new KeystoreException(KeystoreRefusal.SIGNING_BY_KEY_FAILED, e, serial());
            }
        }
    }
}
