package org.bildwerk.c2pa;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/// The signature algorithms that C2PA allows.
public enum SigningAlgorithm {
    ES256("SHA256withECDSAinP1363Format"),
    ES384("SHA384withECDSAinP1363Format"),
    ES512("SHA512withECDSAinP1363Format"),
    PS256("SHA-256", 32),
    PS384("SHA-384", 48),
    PS512("SHA-512", 64),
    ED25519("Ed25519");

    private final String name;
    private final int saltBytes;

    SigningAlgorithm(String name) {
        this(name, 0);
    }

    SigningAlgorithm(String name, int saltBytes) {
        this.name = name;
        this.saltBytes = saltBytes;
    }

    int number() {
        return ordinal();
    }

    byte[] sign(PrivateKey key, byte[] data) throws GeneralSecurityException {
        var signature = signature();
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }

    private Signature signature() throws GeneralSecurityException {
        if (saltBytes == 0) {
            return Signature.getInstance(name);
        }
        var signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec(name, "MGF1", new MGF1ParameterSpec(name), saltBytes, 1));
        return signature;
    }
}
