package org.bildwerk.delivery.image;

import java.time.Clock;
import java.util.Optional;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.Release;
import org.bildwerk.dam.site.StandIns;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.image.Answer.Gone;
import org.bildwerk.delivery.image.Answer.Instead;
import org.jspecify.annotations.Nullable;

/// Says what an address leads to whose picture may be shown no more: to the same rendition of what stands in for it on
/// its site, at the address where that lies for good, or nowhere. What stands in for a stand-in is not looked for, so
/// nobody is led on twice or in circles. Thread-safe.
public final class StandInDesk {

    private final StandIns standIns;
    private final PublicAssets assets;
    private final SignedAddresses signatures;
    private final Clock clock;

    public StandInDesk(StandIns standIns, PublicAssets assets, SignedAddresses signatures, Clock clock) {
        this.standIns = standIns;
        this.assets = assets;
        this.signatures = signatures;
        this.clock = clock;
    }

    /// Answers for the address that stays.
    Answer canonical(Publication missing) {
        return standIn(missing)
                .map(Release::publication)
                .<Answer>map(found -> new Instead(new ImageAddress.Canonical(
                                found.assetKey(), found.slug().value())
                        .path()))
                .orElseGet(StandInDesk::gone);
    }

    /// Answers for an address with a rev, whose signature is good if it has one.
    Answer immutable(Publication missing, ImageAddress.Immutable address) {
        return standIn(missing)
                .flatMap(found -> same(address, found))
                .<Answer>map(same -> new Instead(same.path()))
                .orElseGet(StandInDesk::gone);
    }

    private Optional<Release> standIn(Publication missing) {
        return standIns.keys(missing.site(), missing.asset()).stream()
                .flatMap(key -> assets.byKey(key).stream())
                .filter(asset -> asset.shownAt(clock.instant()))
                .flatMap(asset -> asset.liveOn(missing.site()).stream())
                .findFirst();
    }

    private Optional<ImageAddress.Immutable> same(ImageAddress.Immutable wanted, Release release) {
        var signature = wanted.signature();
        var offer = Offer.of(release);
        if (signature == null && !offer.has(wanted.spec())) {
            return Optional.empty();
        }
        var publication = release.publication();
        var plain = new ImageAddress.Immutable(
                publication.assetKey(),
                publication.rev(),
                null,
                signature == null ? offer.next(wanted.spec()) : wanted.spec(),
                publication.slug().value(),
                type(wanted, release));
        return Optional.of(signature == null ? plain : signatures.again(publication, plain, signature));
    }

    private static @Nullable ImageType type(ImageAddress.Immutable wanted, Release release) {
        return wanted.type() == ImageType.PNG && !ImageDesk.keepsAlpha(release, wanted.spec())
                ? ImageType.JPEG
                : wanted.type();
    }

    private static Gone gone() {
        return new Gone("The picture is not published any more");
    }
}
