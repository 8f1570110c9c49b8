package org.bildwerk.delivery.rendition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.bildwerk.dam.provenance.stamp.RenditionSigner;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.delivery.address.ImageType;

/// Decides where the credential of a rendition belongs. What the library can sign is asked once, for visitors do not
/// wait for that. Thread-safe.
public final class CredentialPolicy {

    private final Set<ImageType> signable = EnumSet.noneOf(ImageType.class);
    private final int insideFromPx;
    private final boolean unable;

    /// @param wanted whether anything is signed at all
    /// @param insideFromPx from this width on, the credential lies inside where the site leaves the choice
    public CredentialPolicy(RenditionSigner signer, boolean wanted, int insideFromPx) {
        this.insideFromPx = insideFromPx;
        this.unable = wanted && signer.off() != null;
        if (wanted && !unable) {
            Arrays.stream(ImageType.values())
                    .filter(type -> signer.takes(type.mediaType()))
                    .forEach(signable::add);
        }
    }

    /// Tells whether a credential is wanted that the library cannot make as things stand, so that the bytes may change.
    boolean isMissing(RenditionOrder order) {
        return unable && order.release().credential() != CredentialChoice.NONE;
    }

    CredentialPlace placeOf(RenditionOrder order) {
        if (!signable.contains(order.type())) {
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
