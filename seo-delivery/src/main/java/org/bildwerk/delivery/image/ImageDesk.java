package org.bildwerk.delivery.image;

import java.time.Clock;
import java.util.Set;
import org.bildwerk.dam.site.PublicAsset;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Release;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.Ladder;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.image.Answer.Absent;
import org.bildwerk.delivery.image.Answer.Gone;
import org.bildwerk.delivery.image.Answer.Moved;
import org.bildwerk.delivery.image.Answer.Picture;
import org.bildwerk.delivery.rendition.RenditionOrder;

/// Says what an address leads to, with one query and without touching a file. Whatever is not quite right about an
/// address (an old rev, a wrong slug, a width beside the ladder, tokens out of order) is mended in one redirect.
public final class ImageDesk {

    /// The ratios that structured data of articles asks for; they are there on every site.
    private static final Set<Ratio> COMMON = Set.of(new Ratio(16, 9), new Ratio(4, 3), new Ratio(1, 1));

    private final PublicAssets assets;
    private final Clock clock;

    public ImageDesk(PublicAssets assets, Clock clock) {
        this.assets = assets;
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
            return new Gone("The picture is not published any more");
        }
        var release = live.stream()
                .filter(other -> other.publication().slug().value().equals(address.slug()))
                .findFirst()
                .orElse(live.getFirst());
        var right = new ImageAddress.Canonical(
                assetKey, release.publication().slug().value());
        if (!right.equals(address)) {
            return new Moved(right.path());
        }
        return new Picture(RenditionOrder.canonical(release), false, asset.shownUntil());
    }

    /// Answers `/i/{assetKey}/{rev}/{spec}/{file}`.
    Answer immutable(String assetKey, String rev, String spec, String file) {
        var address = ImageAddress.immutable(assetKey, rev, spec, file).orElse(null);
        var asset = address == null ? null : assets.byKey(assetKey).orElse(null);
        var named = asset == null || address == null ? null : asset.release(rev).orElse(null);
        if (address == null || asset == null || named == null) {
            return new Absent("There is no picture at this address");
        }
        var current = asset.liveOn(named.publication().site());
        if (current.isEmpty() || !asset.shownAt(clock.instant())) {
            return new Gone("The picture is not published any more");
        }
        return order(address, "/i/%s/%s/%s/%s".formatted(assetKey, rev, spec, file), asset, current.get());
    }

    private static Answer order(ImageAddress.Immutable address, String path, PublicAsset asset, Release release) {
        if (!offers(release, address.spec(), address.type())) {
            return new Absent("The site does not offer pictures of this kind: %s.%s"
                    .formatted(address.spec(), address.type().extension()));
        }
        var wish = new RenditionOrder(release, address.spec(), address.type());
        var width = new Ladder(release.slotWidths())
                .snap(address.spec().width(), wish.frame().widest(address.spec()));
        var order = new RenditionOrder(release, address.spec().withWidth(width), address.type());
        var right = order.address().path();
        return right.equals(path) ? new Picture(order, true, asset.shownUntil()) : new Moved(right);
    }

    private static boolean offers(Release release, RenditionSpec spec, ImageType type) {
        var ratio = spec.ratio();
        var known =
                ratio == null || COMMON.contains(ratio) || release.slotRatios().contains(ratio);
        return known && (type != ImageType.PNG || release.hasAlpha());
    }
}
