package org.bildwerk.delivery.rendition;

import org.bildwerk.dam.provenance.stamp.RenditionSigner;

/// Decides where the credential of a rendition belongs. Thread-safe.
public final class CredentialPolicy {

    private final RenditionSigner signer;
    private final boolean wanted;
    private final int insideFromPx;

    /// @param wanted whether anything is signed at all
    /// @param insideFromPx from this width on, the credential lies inside where the site leaves the choice
    public CredentialPolicy(RenditionSigner signer, boolean wanted, int insideFromPx) {
        this.signer = signer;
        this.wanted = wanted;
        this.insideFromPx = insideFromPx;
    }

    CredentialPlace placeOf(RenditionOrder order) {
        if (!wanted || signer.off() != null || !signer.takes(order.type().mediaType())) {
            return CredentialPlace.NONE;
        }
        return switch (order.release().credential()) {
            case INSIDE -> CredentialPlace.INSIDE;
            case BESIDE -> CredentialPlace.BESIDE;
            case NONE -> CredentialPlace.NONE;
            case AUTOMATIC -> order.size().width() >= insideFromPx ? CredentialPlace.INSIDE : CredentialPlace.BESIDE;
        };
    }
}
