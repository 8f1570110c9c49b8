package org.bildwerk.delivery.markup;

import java.util.List;
import java.util.Locale;
import org.bildwerk.dam.site.Ratio;

/// A form in which somebody else's rules want a picture: always JPEG, never negotiated.
public enum ImagePreset {
    /// What other sites show beside a link: exactly 1200 by 630 pixels.
    OPEN_GRAPH(new Ratio(40, 21), 1200, 1200, 0),
    /// A product feed: at least 500 by 500 pixels, 1500 by 1500 advised.
    MERCHANT(new Ratio(1, 1), 1500, 500, 0),
    /// Google Discover: at least 1200 pixels wide, 300,000 pixels in all.
    DISCOVER(new Ratio(16, 9), 1520, 1200, 300_000),
    /// Articles and products in search: at least 50,000 pixels.
    WIDE(new Ratio(16, 9), 1520, 0, 50_000),
    CLASSIC(new Ratio(4, 3), 1520, 0, 50_000),
    SQUARE(new Ratio(1, 1), 1520, 0, 50_000);

    /// The three ratios that structured data of articles and products names.
    static final List<ImagePreset> RATIOS = List.of(WIDE, CLASSIC, SQUARE);

    private final Ratio ratio;
    private final int wish;
    private final int leastWidth;
    private final int leastPixels;

    ImagePreset(Ratio ratio, int wish, int leastWidth, int leastPixels) {
        this.ratio = ratio;
        this.wish = wish;
        this.leastWidth = leastWidth;
        this.leastPixels = leastPixels;
    }

    /// A picture in such a form.
    ///
    /// @param enough whether it is as large as the rules ask; a picture is never enlarged
    public record Shape(String preset, String url, int width, int height, String type, boolean enough) {}

    /// Returns the name in the API: `open-graph`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Ratio ratio() {
        return ratio;
    }

    /// Tells whether a picture of this size is as large as the rules ask.
    public boolean satisfiedBy(int width, int height) {
        return width >= leastWidth && (long) width * height >= leastPixels;
    }

    /// Returns the published picture in this form.
    public Shape of(PublishedImage image) {
        var order = image.jpeg(ratio, wish);
        var size = order.size();
        return new Shape(
                key(),
                image.url(order),
                size.width(),
                size.height(),
                order.type().mediaType(),
                satisfiedBy(size.width(), size.height()));
    }
}
