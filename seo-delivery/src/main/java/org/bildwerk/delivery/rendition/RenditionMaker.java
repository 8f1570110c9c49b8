package org.bildwerk.delivery.rendition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bildwerk.dam.provenance.manifest.Step;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.provenance.stamp.RenditionSigner;
import org.bildwerk.dam.site.Delivered;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.delivery.DeliveryRefusal;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes renditions: pixels, mark, metadata, signature, in this order. What cannot be signed goes out unsigned, and the
/// reason is kept. Thread-safe.
public final class RenditionMaker {

    private static final Logger LOG = LoggerFactory.getLogger(RenditionMaker.class);
    private static final long PROGRESSIVE_PIXELS = 16_000_000;

    private final BlobStore blobs;
    private final PublicAssets assets;
    private final Sites sites;
    private final RenditionSigner signer;
    private final KeptRenditions kept;
    private final Renderer renderer;

    // Each step of the line is a collaborator.
    RenditionMaker(
            BlobStore blobs,
            PublicAssets assets,
            Sites sites,
            RenditionSigner signer,
            KeptRenditions kept,
            Renderer renderer) {
        this.blobs = blobs;
        this.assets = assets;
        this.sites = sites;
        this.signer = signer;
        this.kept = kept;
        this.renderer = renderer;
    }

    /// A finished rendition, named by what became of it.
    record Made(byte[] bytes, Naming naming) {}

    /// Makes a rendition.
    ///
    /// @param heavyToo whether there is room for a source that is decoded whole
    /// @return empty where there is not
    Optional<Made> make(Vips vips, RenditionOrder order, Plans.Plan plan, boolean heavyToo) {
        try (var lent = blobs.lend(order.release().blob())) {
            if (!heavyToo && isHeavy(vips, lent.path(), order)) {
                return Optional.empty();
            }
            try (var original =
                    OpenOriginal.forOne(vips, lent.path(), order, plan.choice().careful())) {
                var rendered = renderer.render(original, order, plan.choice().encoding());
                return Optional.of(finished(rendered, order, lent.path(), plan));
            }
        }
    }

    /// A rendition that is wanted with others, and how it is made as things stand.
    record Planned(RenditionOrder order, Plans.Plan plan) {

        String name() {
            return plan.naming().fileName(order);
        }
    }

    /// Gets the renditions that are made together, one by one.
    interface Receiver {

        boolean goesOn();

        /// @param making makes it, with the bytes that it would have if it were made alone
        void take(Planned one, Supplier<Made> making);
    }

    /// Makes several renditions of one publication, the smallest first: what is decoded, shrunk, cut and marked for one
    /// serves the others.
    ///
    /// @return false where the original is too heavy to be decoded beside others
    boolean makeSeveral(Vips vips, List<Planned> wanted, Receiver receiver) {
        if (wanted.isEmpty()) {
            return true;
        }
        var first = wanted.getFirst().order();
        try (var lent = blobs.lend(first.release().blob())) {
            if (Lanes.isHuge(first.release()) || isHeavy(vips, lent.path(), first)) {
                return false;
            }
            for (boolean careful : new boolean[] {false, true}) {
                var alike = wanted.stream()
                        .filter(one -> one.plan().choice().careful() == careful)
                        .toList();
                try (var original = OpenOriginal.forSeveral(vips, lent.path(), first, careful)) {
                    bySize(alike).forEach(same -> makeSame(original, same, lent.path(), receiver));
                }
            }
            return true;
        }
    }

    private static Collection<List<Planned>> bySize(List<Planned> wanted) {
        return wanted.stream()
                .sorted(Comparator.comparingInt(one -> one.order().size().width()))
                .collect(Collectors.groupingBy(one -> one.order().picture(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /// Makes what has the same pixels.
    private void makeSame(OpenOriginal original, List<Planned> same, Path file, Receiver receiver) {
        if (!receiver.goesOn()) {
            return;
        }
        if (same.getFirst().order().moves()) {
            same.forEach(one -> receiver.take(one, () -> {
                var encoding = one.plan().choice().encoding();
                return finished(renderer.render(original, one.order(), encoding), one.order(), file, one.plan());
            }));
            return;
        }
        renderer.prepared(original, same.getFirst().order(), (image, mark) -> {
            var still = image.copyToMemory();
            for (var one : same) {
                if (receiver.goesOn()) {
                    receiver.take(one, () -> {
                        var encoding = one.plan().choice().encoding();
                        var rendered = Renderer.rendered(original.vips(), still, mark, one.order(), encoding);
                        return finished(rendered, one.order(), file, one.plan());
                    });
                }
            }
            return same.size();
        });
    }

    private Made finished(Renderer.Rendered rendered, RenditionOrder order, Path original, Plans.Plan plan) {
        var record = assets.delivered(order.release().publication()).orElse(null);
        return record == null
                ? bare(rendered.bytes(), order, plan.naming(), plan.unsigned())
                : described(rendered, order, record, original, plan.naming(), plan.unsigned());
    }

    /// Hands over the pixels of a rendition, shrunk with care, as they are before they are encoded. Belongs to the
    /// calling thread.
    public <T> T withPixels(Vips vips, RenditionOrder order, Function<VipsImage, T> use) {
        try (var lent = blobs.lend(order.release().blob());
                var original = OpenOriginal.forOne(vips, lent.path(), order, true)) {
            return renderer.prepared(original, order, (image, mark) -> use.apply(image));
        }
    }

    /// A progressive picture shows its last row with its last byte, so all of it is decoded at once.
    private static boolean isHeavy(Vips vips, Path original, RenditionOrder order) {
        var release = order.release();
        return (long) release.width() * release.height() > PROGRESSIVE_PIXELS
                && vips.header(original).interlaced();
    }

    private Made bare(byte[] picture, RenditionOrder order, Naming wanted, Naming unsigned) {
        if (wanted.place() == CredentialPlace.NONE) {
            return new Made(picture, wanted);
        }
        kept.failed(order, wanted, SigningFailure.of(DeliveryRefusal.RECORD_NOT_KEPT));
        return new Made(picture, unsigned);
    }

    private Made described(
            Renderer.Rendered rendered,
            RenditionOrder order,
            Delivered record,
            Path original,
            Naming wanted,
            Naming unsigned) {
        var told = order.release().prompts()
                ? assets.recipe(order.release().publication()).orElse(null)
                : null;
        var packet = Packet.of(order, record, original, told);
        if (wanted.place() == CredentialPlace.NONE) {
            return new Made(packet.writeInto(rendered.bytes(), null), wanted);
        }
        return signed(rendered, order, record, packet, wanted)
                .orElseGet(() -> new Made(packet.writeInto(rendered.bytes(), null), unsigned));
    }

    private Optional<Made> signed(
            Renderer.Rendered rendered, RenditionOrder order, Delivered record, Packet packet, Naming wanted) {
        var id = kept.newId();
        var beside = wanted.place() == CredentialPlace.BESIDE;
        var bytes = packet.writeInto(rendered.bytes(), beside ? manifestUrl(order, id) : null);
        var note = rendered.mark() == null ? null : Marks.note(rendered.mark());
        try {
            var signed = signer.sign(new RenditionSigner.Order(
                    order.release().publication(),
                    record,
                    order.type().mediaType(),
                    bytes,
                    steps(order),
                    note,
                    beside,
                    order.release().prompts()));
            return kept.keep(id, order, wanted, signed)
                    .map(row -> new Made(row.id().equals(id) ? signed.bytes() : kept.image(row), row.naming()));
        } catch (RuntimeException failure) {
            // Whatever goes wrong here, the visitor gets the picture.
            LOG.warn("A rendition goes out unsigned: {}", order.address().path(), failure);
            kept.failed(order, wanted, SigningFailure.of(failure));
            return Optional.empty();
        }
    }

    /// An AVIF says it by the header alone: readers look for the manifest of an AVIF elsewhere than in its XMP.
    private @Nullable String manifestUrl(RenditionOrder order, String id) {
        return order.type() == ImageType.AVIF
                ? null
                : sites.get(order.release().publication().siteKey()).imageOrigin() + "/c/" + id + ".c2pa";
    }

    private static List<Step> steps(RenditionOrder order) {
        var steps = new ArrayList<Step>();
        var frame = order.frame();
        var size = frame.picture(order.spec());
        if (order.spec().cuts() && (long) size.width() * frame.height() != (long) size.height() * frame.width()) {
            steps.add(Step.CROP);
        }
        if (size.width() < frame.width() || size.height() < frame.height()) {
            steps.add(Step.RESIZE);
        }
        if (order.label().isPresent()) {
            steps.add(Step.LABEL);
        }
        return steps;
    }
}
