package org.bildwerk.dam.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A few words that stand visibly on a picture.
///
/// @param sizePercent height of the label in hundredths of the width of the rendition
/// @param leastWidthPx of renditions that have one: on smaller ones nobody could read it
public record PictureLabel(Words words, Corner corner, int sizePercent, int leastWidthPx) {

    private static final int SMALLEST = 2;
    private static final int LARGEST = 12;
    private static final int NARROWEST = 100;
    private static final int WIDEST = 2000;

    public PictureLabel {
        if (sizePercent < SMALLEST || sizePercent > LARGEST) {
            throw new InvalidSiteException(SiteRefusal.LABEL_SIZE_INVALID, "size", String.valueOf(sizePercent));
        }
        if (leastWidthPx < NARROWEST || leastWidthPx > WIDEST) {
            throw new InvalidSiteException(
                    SiteRefusal.LABEL_LEAST_WIDTH_INVALID, "leastWidth", String.valueOf(leastWidthPx));
        }
    }

    /// What it says. The letters are drawn by ourselves, so that it looks the same on every machine.
    public enum Words {
        AI("AI"),
        KI("KI"),
        AI_GENERATED("AI generated"),
        KI_GENERIERT("KI-generiert");

        private final String text;

        Words(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /// Returns the name in tables and APIs: `ai-generated`.
        public String key() {
            return PictureLabel.key(this);
        }

        public static Optional<Words> parse(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }

    /// Where it stands.
    public enum Corner {
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_LEFT,
        BOTTOM_RIGHT;

        /// Returns the name in tables and APIs: `bottom-right`.
        public String key() {
            return PictureLabel.key(this);
        }

        public static Optional<Corner> parse(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
