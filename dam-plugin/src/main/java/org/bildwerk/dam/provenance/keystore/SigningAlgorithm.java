package org.bildwerk.dam.provenance.keystore;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/// The signature algorithms of C2PA that we sign with.
public enum SigningAlgorithm {
    ES256,
    PS256,
    ED25519;

    private static final int RSA_BITS = 2048;

    /// Returns the algorithm that goes with the public key; empty for one that C2PA does not take from us.
    public static Optional<SigningAlgorithm> of(java.security.PublicKey key) {
        return switch (key) {
            case ECPublicKey ec when ec.getParams().getOrder().bitLength() == 256 -> Optional.of(ES256);
            case RSAPublicKey rsa when rsa.getModulus().bitLength() >= 2048 -> Optional.of(PS256);
            case EdECPublicKey ed when ed.getParams().getName().equals("Ed25519") -> Optional.of(ED25519);
            default -> Optional.empty();
        };
    }

    KeyPair generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(
                switch (this) {
                    case ES256 -> "EC";
                    case PS256 -> "RSA";
                    case ED25519 -> "Ed25519";
                });
        switch (this) {
            case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
            case PS256 -> generator.initialize(RSA_BITS);
            case ED25519 -> {}
        }
        return generator.generateKeyPair();
    }

    byte[] sign(PrivateKey key, byte[] data) throws GeneralSecurityException {
        var signature = Signature.getInstance(
                switch (this) {
                    case ES256 -> "SHA256withECDSA";
                    case PS256 -> "RSASSA-PSS";
                    case ED25519 -> "Ed25519";
                });
        if (this == PS256) {
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }
}
