package org.bildwerk.delivery.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.AddressSecret;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryRefusal;
import org.bildwerk.delivery.markup.PublishedImage;
import org.bildwerk.delivery.markup.PublishedImages;
import org.jspecify.annotations.Nullable;

/// Gives out tokens for drafts and opens them. A token stands for the person who asked for it and saw the asset; it
/// ends with its time, with the site's key, or when the asset goes to the bin. Thread-safe.
public final class Previews {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Sites sites;
    private final PublishedImages images;
    private final AddressKeys keys;
    private final Clock clock;

    public Previews(Sites sites, PublishedImages images, AddressKeys keys, Clock clock) {
        this.sites = sites;
        this.images = images;
        this.keys = keys;
        this.clock = clock;
    }

    /// A token that was given out.
    public record Issued(String token, String assetKey, Instant until) {

        @Override
        public String toString() {
            return "Issued[" + assetKey + ", " + until + "]";
        }
    }

    /// Gives a token out; takes the role editor, SEO or publisher, and an asset that the caller sees.
    ///
    /// @param asset key or id
    /// @param until when it ends, within a week; null for a day from now
    /// @throws PreviewException if the site has no key, or the time is over already or too far away
    public Issued issue(Caller caller, Site site, String asset, @Nullable Instant until) {
        caller.require("show drafts to a website", Role.EDITOR, Role.SEO, Role.PUBLISHER);
        var found = images.draftable(caller, asset);
        var now = clock.instant();
        var end = (until == null ? now.plus(USUAL) : until).truncatedTo(ChronoUnit.SECONDS);
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            throw new PreviewException(DeliveryRefusal.PREVIEW_TIME_WRONG, LONGEST.toDays());
        }
        var secret = keys.good(site.id()).stream()
                .findFirst()
                .orElseThrow(() -> new PreviewException(DeliveryRefusal.ADDRESS_KEY_MISSING, site.key()));
        var mac = mac(secret, found, site, end);
        var token = new PreviewToken(found.key(), site.key(), secret.key(), end, mac);
        return new Issued(token.toString(), found.key(), end);
    }

    /// Returns the draft that a token opens, as the site would show it now.
    ///
    /// @throws PreviewException if the token is forged, has ended, or is for another site or asset
    public PublishedImage open(Site site, String asset, String token) {
        var draft = open(token);
        if (!draft.site().id().equals(site.id())
                || !(draft.asset().key().equals(asset)
                        || draft.asset().id().toString().equals(asset))) {
            throw refused();
        }
        return draft;
    }

    /// Returns the draft that a token opens, as the site would show it now.
    ///
    /// @throws PreviewException if the token is forged or has ended
    public PublishedImage open(String text) {
        var token = PreviewToken.parse(text).orElseThrow(Previews::refused);
        var site = sites.find(token.siteKey()).orElseThrow(Previews::refused);
        if (!clock.instant().isBefore(token.until()) || !isSigned(site, token)) {
            throw refused();
        }
        return images.draft(site, token.assetKey(), token.toString()).orElseThrow(Previews::refused);
    }

    private boolean isSigned(Site site, PreviewToken token) {
        var message = PreviewToken.message(token.assetKey(), site.key(), token.until());
        return keys.good(site.id()).stream()
                .filter(secret -> secret.key().equals(token.key()))
                .anyMatch(secret -> MessageDigest.isEqual(ascii(secret.mac(message)), ascii(token.mac())));
    }

    private static String mac(AddressSecret secret, Asset asset, Site site, Instant until) {
        return secret.mac(PreviewToken.message(asset.key(), site.key(), until));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static PreviewException refused() {
        return new PreviewException(DeliveryRefusal.PREVIEW_REFUSED);
    }
}
