package org.bildwerk.dam.provenance.keystore;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.bildwerk.c2pa.ManifestSigner;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All authorities that this library ever signed under, on any node and with any keystore. Thread-safe.
public final class OwnAuthorities {

    private final JdbcClient db;
    private final Keystore keystore;

    OwnAuthorities(JdbcClient db, Keystore keystore) {
        this.db = db;
        this.keystore = keystore;
    }

    /// Returns the certificates, and writes down those that are new.
    public List<X509Certificate> all() {
        var known = new ArrayList<>(stored());
        var seen = new HashSet<>(known);
        for (var certificate : keystore.ownAuthorities()) {
            if (seen.add(certificate)) {
                store(certificate);
                known.add(certificate);
            }
        }
        return List.copyOf(known);
    }

    private List<X509Certificate> stored() {
        return db.sql("select certificate from bw_signing_authority order by since, fingerprint")
                .query((row, number) -> parsed(row.getString(1)))
                .list();
    }

    private void store(X509Certificate certificate) {
        db.sql("insert into bw_signing_authority (fingerprint, certificate) values (?, ?) on conflict do nothing")
                .params(fingerprint(certificate), ManifestSigner.pem(List.of(certificate)))
                .update();
    }

    private static X509Certificate parsed(String pem) {
        try {
            var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        } catch (CertificateException e) {
            throw new IllegalStateException("A stored authority cannot be read", e);
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("An authority cannot be written down", e);
        }
    }
}
