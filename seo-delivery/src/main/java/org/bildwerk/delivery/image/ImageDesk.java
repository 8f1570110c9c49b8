package org.bildwerk.delivery.image;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.site.PublicAsset;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Release;
import org.bildwerk.delivery.address.Accepted;
import org.bildwerk.delivery.address.Fit;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.QualityTarget;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.address.UrlSignature;
import org.bildwerk.delivery.image.Answer.Absent;
import org.bildwerk.delivery.image.Answer.Moved;
import org.bildwerk.delivery.image.Answer.Negotiated;
import org.bildwerk.delivery.image.Answer.Picture;
import org.bildwerk.delivery.image.Answer.Unsigned;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.jspecify.annotations.Nullable;

/// Says what an address leads to, with one query (two for a signed one) and without touching a file. Whatever is not
/// quite right about an address (an old rev, a wrong slug, a width beside the ladder, tokens out of order) is mended in
/// one redirect.
public final class ImageDesk {

    private static final Unsigned FORGED =
            new Unsigned("signature-refused", "The signature of this address is not good, or not any more");

    private final PublicAssets assets;
    private final SignedAddresses signatures;
    private final StandInDesk standIns;
    private final Clock clock;

    public ImageDesk(PublicAssets assets, SignedAddresses signatures, StandInDesk standIns, Clock clock) {
        this.assets = assets;
        this.signatures = signatures;
        this.standIns = standIns;
        this.clock = clock;
    }

    /// Answers `/i/{assetKey}/{file}`.
    Answer canonical(String assetKey, String file) {
        var address = ImageAddress.canonical(assetKey, file).orElse(null);
        var asset = address == null ? null : assets.byKey(assetKey).orElse(null);
        if (address == null || asset == null) {
            return new Absent("There is no picture at this address");
        }
        var live = asset.live();
        if (live.isEmpty() || !asset.shownAt(clock.instant())) {
            return standIns.canonical(meant(asset.releases(), address).publication());
        }
        var release = meant(live, address);
        var right = new ImageAddress.Canonical(
                assetKey, release.publication().slug().value());
        if (!right.equals(address)) {
            return new Moved(right.path(), null);
        }
        return new Picture(RenditionOrder.canonical(release), false, asset.shownUntil());
    }

    /// Two sites may show a picture under two slugs at one address.
    private static Release meant(List<Release> releases, ImageAddress.Canonical address) {
        return releases.stream()
                .filter(other -> other.publication().slug().value().equals(address.slug()))
                .findFirst()
                .orElse(releases.getFirst());
    }

    /// Answers `/i/{assetKey}/{rev}/{spec}/{file}`, and the same with a signature before the spec.
    ///
    /// @param signature null where the path has none
    Answer immutable(String assetKey, String rev, @Nullable String signature, String spec, String file, Wishes wishes) {
        var mark = signature == null ? null : UrlSignature.parse(signature).orElse(null);
        if (signature != null && mark == null) {
            return FORGED;
        }
        var address = ImageAddress.immutable(assetKey, rev, spec, file)
                .map(plain -> plain.signed(mark))
                .orElse(null);
        var asset = address == null ? null : assets.byKey(assetKey).orElse(null);
        var named = asset == null ? null : asset.release(rev).orElse(null);
        if (address == null || asset == null || named == null) {
            return new Absent(RenditionSpec.fault(spec)
                    .map(why -> "There is no picture at this address: " + why)
                    .orElse("There is no picture at this address"));
        }
        if (mark != null && !signatures.isGood(named.publication(), address)) {
            return FORGED;
        }
        var current = asset.liveOn(named.publication().site());
        if (current.isEmpty() || !asset.shownAt(clock.instant())) {
            return standIns.immutable(named.publication(), address);
        }
        var path = "/i/%s/%s/%s%s/%s".formatted(assetKey, rev, signature == null ? "" : signature + "/", spec, file);
        return answer(address, path, asset, current.get(), wishes);
    }

    private Answer answer(
            ImageAddress.Immutable address, String path, PublicAsset asset, Release release, Wishes wishes) {
        var wish = address.spec();
        if (address.type() == ImageType.PNG && !keepsAlpha(release, wish)) {
            return new Absent("This picture has no transparency, so there is no PNG of it");
        }
        var signature = address.signature();
        if (signature == null && !Offer.of(release).has(wish)) {
            return new Unsigned("signature-needed", "The site makes %s for signed addresses alone".formatted(wish));
        }
        var made = signature == null
                ? Offer.of(release).next(wish)
                : RenditionOrder.frame(release).within(wish);
        // A signature holds for what was signed, even where the picture gives less.
        var right = right(address, release, signature == null ? made : wish);
        if (!right.path().equals(path)) {
            return new Moved(right.path(), stays(address, right) ? release.publication() : null);
        }
        var until = earlier(asset.shownUntil(), signature == null ? null : signature.until());
        var type = address.type();
        return type == null
                ? negotiated(release, signature == null ? asShown(release, made, wishes) : made, wishes, until)
                : new Picture(new RenditionOrder(release, made, type), true, until);
    }

    /// Tells whether a redirect holds as long as the publication does: its target then never redirects, and whoever
    /// was there has kept it. An old rev and an old slug lead elsewhere after the next publication or renaming.
    private static boolean stays(ImageAddress.Immutable address, ImageAddress.Immutable right) {
        return address.rev().equals(right.rev()) && address.slug().equals(right.slug()) && address.type() != null;
    }

    private ImageAddress.Immutable right(ImageAddress.Immutable address, Release release, RenditionSpec spec) {
        var publication = release.publication();
        var signature = address.signature();
        var plain = new ImageAddress.Immutable(
                publication.assetKey(),
                publication.rev(),
                null,
                spec,
                publication.slug().value(),
                address.type());
        if (signature == null) {
            return plain;
        }
        return plain.unsignedPath().equals(address.unsignedPath())
                ? address
                : signatures.again(publication, plain, signature);
    }

    private static Answer negotiated(Release release, RenditionSpec spec, Wishes wishes, @Nullable Instant until) {
        var fallback = keepsAlpha(release, spec) ? ImageType.PNG : ImageType.JPEG;
        var saves = release.saveData() && wishes.saveData();
        var wanted = saves ? spec.withQuality(QualityTarget.LOW) : spec;
        var orders = Accepted.of(wishes.accept(), fallback).stream()
                .filter(type -> type != ImageType.AVIF || !release.animated())
                .map(type -> new RenditionOrder(release, wanted, type))
                .toList();
        return new Negotiated(orders, hints(release), until);
    }

    /// A browser that tells in which width it shows the picture needs no wider one; the address says how wide at most.
    private static RenditionSpec asShown(Release release, RenditionSpec spec, Wishes wishes) {
        if (!release.clientHints() || wishes.widthPx() == 0) {
            return spec;
        }
        var enough = Offer.of(release).next(spec.withWidth(wishes.widthPx()));
        return enough.width() < spec.width() ? enough : spec;
    }

    private static List<String> hints(Release release) {
        var hints = new ArrayList<String>();
        if (release.saveData()) {
            hints.add("Save-Data");
        }
        if (release.clientHints()) {
            hints.add(Wishes.WIDTH);
        }
        return hints;
    }

    /// Tells whether a rendition can be transparent; only such a one goes out as PNG.
    public static boolean keepsAlpha(Release release, RenditionSpec spec) {
        return release.hasAlpha() && spec.fit() != Fit.PAD;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
