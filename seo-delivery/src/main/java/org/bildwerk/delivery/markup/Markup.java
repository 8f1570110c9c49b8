package org.bildwerk.delivery.markup;

import java.util.Arrays;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.dam.site.SlotRole;
import org.bildwerk.delivery.address.Fit;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.rendition.SlotRenditions;
import org.jspecify.annotations.Nullable;

/// Makes the markup of a published picture in a slot: AVIF, WebP and JPEG in the widths of the slot that the
/// picture can fill, cut as each screen wants it, its size, its alternative text, and how it loads. Thread-safe.
public final class Markup {

    private final PublishedImages images;

    public Markup(PublishedImages images) {
        this.images = images;
    }

    /// Returns the picture for a slot.
    ///
    /// @param asset key or id
    /// @param language BCP 47 tag of the page
    /// @param use what the page says about the picture in this place; null where it says nothing
    /// @throws org.bildwerk.dam.site.NotPublishedException if the asset is not live on the site
    public Picture picture(Caller caller, Site site, Slot slot, String asset, String language, Page.@Nullable Use use) {
        return picture(images.get(caller, site, asset), slot, language, use, null);
    }

    /// Returns the picture for a slot as somebody wishes it, whatever its page has declared; what stands in for it
    /// where
    /// it may be shown no more. Words on the one are no words on the other.
    ///
    /// @throws org.bildwerk.dam.site.NotPublishedException if neither may be shown on the site
    public Picture picture(Caller caller, Site site, Slot slot, MarkupWish wish) {
        var image = images.getOrStandIn(caller, site, wish.asset());
        var isMeant = wish.asset().equals(image.asset().key())
                || wish.asset().equals(image.asset().id().toString());
        return draft(image, slot, isMeant ? wish : wish.withoutAlt());
    }

    /// Returns a picture that is at hand for a slot, as somebody wishes it.
    public Picture draft(PublishedImage image, Slot slot, MarkupWish wish) {
        var use = wish.alt() == null && !wish.decorative()
                ? null
                : new Page.Use(image.asset().id(), slot.key(), wish.alt(), wish.decorative());
        return picture(image, slot, wish.language(), use, wish.assignment());
    }

    /// Returns the picture in the forms that search engines, product feeds and other sites ask for.
    ///
    /// @throws org.bildwerk.dam.site.NotPublishedException if the asset is not live on the site
    public List<ImagePreset.Shape> presets(Caller caller, Site site, String asset) {
        var image = images.get(caller, site, asset);
        return Arrays.stream(ImagePreset.values())
                .map(preset -> preset.of(image))
                .toList();
    }

    private static Picture picture(
            PublishedImage image, Slot slot, String language, Page.@Nullable Use use, @Nullable String assignment) {
        var types = SlotRenditions.types(slot, image.release());
        var sources = slot.cuts().stream()
                .flatMap(cut -> types.stream().map(type -> source(image, cut, type)))
                .toList();
        var largest = sources.getLast().largest();
        return new Picture(
                image.asset().id(),
                image.asset().key(),
                slot.key(),
                slot.role(),
                language,
                slot.role() == SlotRole.MERCHANT ? largest.url() : image.canonicalUrl(),
                AltText.of(
                        use, image.asset().description(), language, image.site().defaultLanguage()),
                largest.width(),
                largest.height(),
                slot.sizes(),
                sources,
                image.asset().placeholder().orElse(null),
                caption(image, language),
                trace(image, slot, largest, assignment));
    }

    private static @Nullable String caption(PublishedImage image, String language) {
        var description = image.asset().description();
        var caption = description.text(language).caption();
        return caption == null
                ? description.text(image.site().defaultLanguage()).caption()
                : caption;
    }

    private static Picture.Trace trace(
            PublishedImage image, Slot slot, Picture.Candidate largest, @Nullable String assignment) {
        var publication = image.release().publication();
        var spec = new RenditionSpec(largest.width(), slot.ratio(), Fit.FILL).toString();
        var recipe = image.release().generated() ? publication.version().toString() : null;
        return new Picture.Trace(publication.rev(), spec, recipe, assignment);
    }

    private static Picture.Source source(PublishedImage image, ArtDirection cut, ImageType type) {
        var candidates = SlotRenditions.of(cut, image.release(), type).stream()
                .map(order -> new Picture.Candidate(
                        image.url(order), order.spec().width(), order.size().height()))
                .toList();
        return new Picture.Source(cut.screens(), type.mediaType(), cut.sizes(), candidates);
    }
}
