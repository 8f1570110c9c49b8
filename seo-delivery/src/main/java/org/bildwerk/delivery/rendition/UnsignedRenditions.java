package org.bildwerk.delivery.rendition;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.RenditionSpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The renditions of live pictures that went out without their credential, and why. They are tried again when somebody
/// asks for them a quarter of an hour later, or here, at once. Thread-safe.
public final class UnsignedRenditions {

    private static final Logger LOG = LoggerFactory.getLogger(UnsignedRenditions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST = 500;

    private final KeptRenditions kept;
    private final Renditions renditions;
    private final PublicAssets assets;
    private final Clock clock;

    UnsignedRenditions(KeptRenditions kept, Renditions renditions, PublicAssets assets, Clock clock) {
        this.kept = kept;
        this.renditions = renditions;
        this.assets = assets;
        this.clock = clock;
    }

    /// What another attempt came to.
    ///
    /// @param signed how many carry their credential now
    /// @param failed how many still do not
    /// @param left how many there was no time for
    public record Attempt(int signed, int failed, int left) {}

    /// Returns what went out unsigned, the latest first, at most 500; takes the role SEO or publisher.
    ///
    /// @param site null for all sites
    public List<KeptRendition> of(Caller caller, @Nullable SiteId site) {
        caller.require("see what could not be signed", Role.SEO, Role.PUBLISHER);
        return kept.failures(site, MOST);
    }

    /// Tries to sign again, for twenty seconds at most; takes the role SEO or publisher.
    ///
    /// @param site null for all sites
    public Attempt retry(Caller caller, @Nullable SiteId site) {
        var waiting = of(caller, site);
        var end = clock.instant().plus(PATIENCE);
        int signed = 0;
        int failed = 0;
        for (var row : waiting) {
            if (clock.instant().isAfter(end)) {
                break;
            }
            if (signs(row)) {
                signed++;
            } else {
                failed++;
            }
        }
        return new Attempt(signed, failed, waiting.size() - signed - failed);
    }

    private boolean signs(KeptRendition row) {
        var order = order(row);
        if (order.isEmpty()) {
            kept.forgetFailure(row);
            return true;
        }
        kept.makeDue(row);
        try (var again = renditions.open(order.get())) {
            // What was not even tried has no credential to get any more: its site wants it elsewhere, or nowhere.
            kept.forgetFailure(row);
            return again.naming().settled();
        } catch (DeliveryException busy) {
            LOG.warn(
                    "A rendition could not be tried again: {}",
                    order.get().address().path(),
                    busy);
            return false;
        }
    }

    private Optional<RenditionOrder> order(KeptRendition row) {
        var spec = RenditionSpec.parse(row.spec()).orElse(null);
        var type = ImageType.ofExtension(row.type()).orElse(null);
        return spec == null || type == null
                ? Optional.empty()
                : assets.byKey(row.assetKey()).stream()
                        .flatMap(asset -> asset.live().stream())
                        .filter(release -> release.publication().rev().equals(row.rev()))
                        .map(release -> new RenditionOrder(release, spec, type))
                        .findFirst();
    }
}
