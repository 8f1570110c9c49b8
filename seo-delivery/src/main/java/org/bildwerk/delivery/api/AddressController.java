package org.bildwerk.delivery.api;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryRefusal;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.image.ImageDesk;
import org.bildwerk.delivery.image.SignedAddresses;
import org.bildwerk.delivery.markup.PublishedImages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Signs addresses of images, for those who have no key of their own at hand.
@RestController
final class AddressController {

    private final Sites sites;
    private final PublishedImages images;
    private final SignedAddresses signatures;
    private final Identity identity;
    private final Clock clock;

    // Who asks, for what, with what, until when.
    AddressController(Sites sites, PublishedImages images, SignedAddresses signatures, Identity identity, Clock clock) {
        this.sites = sites;
        this.images = images;
        this.signatures = signatures;
        this.identity = identity;
        this.clock = clock;
    }

    /// @param asset id or key
    /// @param spec as in an address
    /// @param type `jpg`, `webp`, `avif`, `png` or `auto`
    /// @param until when the signature ends; null for never
    record Wish(
            @Nullable String asset,
            @Nullable String spec,
            @Nullable String type,
            @Nullable Instant until) {}

    record Signed(String url) {}

    @PostMapping("/api/v1/sites/{site}/addresses")
    Signed sign(@PathVariable String site, @RequestBody Wish wish) {
        var caller = identity.caller();
        caller.require("sign addresses", Role.SEO);
        var found = sites.get(site);
        var spec = spec(wish);
        var type = type(wish);
        var until = until(wish);
        var image = images.get(caller, found, Objects.requireNonNullElse(wish.asset(), ""));
        if (type == ImageType.PNG && !ImageDesk.keepsAlpha(image.release(), spec)) {
            throw new AddressException(DeliveryRefusal.ADDRESS_PNG_OPAQUE);
        }
        var publication = image.release().publication();
        var address = new ImageAddress.Immutable(
                publication.assetKey(),
                publication.rev(),
                null,
                spec,
                publication.slug().value(),
                type);
        return signatures
                .sign(publication, address, until)
                .map(signed -> new Signed(found.imageOrigin() + signed.path()))
                .orElseThrow(() -> new AddressException(DeliveryRefusal.ADDRESS_KEY_MISSING, site));
    }

    private static RenditionSpec spec(Wish wish) {
        var text = Objects.requireNonNullElse(wish.spec(), "");
        return RenditionSpec.parse(text)
                .orElseThrow(() -> new AddressException(
                        DeliveryRefusal.ADDRESS_SPEC_UNKNOWN,
                        text,
                        RenditionSpec.fault(text).orElseThrow()));
    }

    private static @Nullable ImageType type(Wish wish) {
        var text = Objects.requireNonNullElse(wish.type(), "");
        return text.equals(ImageAddress.AUTO)
                ? null
                : ImageType.ofExtension(text)
                        .orElseThrow(() -> new AddressException(DeliveryRefusal.ADDRESS_TYPE_UNKNOWN, text));
    }

    private @Nullable Instant until(Wish wish) {
        var until = wish.until();
        if (until != null && !until.isAfter(clock.instant())) {
            throw new AddressException(DeliveryRefusal.ADDRESS_ENDS_EARLY, until.toString());
        }
        return until == null ? null : until.truncatedTo(ChronoUnit.SECONDS);
    }
}
