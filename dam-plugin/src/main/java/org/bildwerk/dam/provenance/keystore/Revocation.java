package org.bildwerk.dam.provenance.keystore;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/// Whether anybody would learn that a certificate was revoked. The C2PA library heeds an OCSP answer that lies in a
/// signature; it is not let onto the network to ask for one, lays none into ours, and knows no revocation lists.
public enum Revocation {
    /// The certificate names no place that could be asked, as those of an own authority: replace its key.
    NO_PLACE,
    /// It names an OCSP responder or a revocation list; validators elsewhere may ask it, nothing here does.
    NOT_ASKED;

    /// Looks what the certificate names.
    public static Revocation of(X509Certificate certificate) {
        try {
            var extensions = new JcaX509CertificateHolder(certificate).getExtensions();
            var access = AuthorityInformationAccess.fromExtensions(extensions);
            boolean responder = access != null
                    && Arrays.stream(access.getAccessDescriptions())
                            .anyMatch(place -> place.getAccessMethod().equals(AccessDescription.id_ad_ocsp));
            boolean list = extensions.getExtension(Extension.cRLDistributionPoints) != null;
            return responder || list ? NOT_ASKED : NO_PLACE;
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate that was read can be written", e);
        }
    }
}
