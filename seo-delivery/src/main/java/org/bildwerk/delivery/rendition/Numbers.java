package org.bildwerk.delivery.rendition;

import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.QualityTarget;
import org.bildwerk.vips.Encoding;

/// The quality numbers of the encoders. Equal numbers of two encoders mean different qualities.
final class Numbers {

    private Numbers() {}

    /// Returns how a format is written with the number where nobody waits for it: smaller by a tenth, in three times
    /// the time. More effort takes ten times the time for some hundredths.
    static Encoding thorough(ImageType type, int number) {
        return switch (type) {
            case JPEG, PNG -> encoding(type, number);
            case WEBP -> Encoding.Webp.quality(number).withEffort(6).withSmartSubsample(true);
            case AVIF -> Encoding.Avif.quality(number).withEffort(3);
        };
    }

    /// Returns how a format is written with the number while a visitor waits.
    static Encoding encoding(ImageType type, int number) {
        return switch (type) {
            case JPEG -> Encoding.Jpeg.small(number);
            case WEBP -> Encoding.Webp.quality(number);
            case AVIF -> Encoding.Avif.quality(number);
            case PNG -> Encoding.Png.standard();
        };
    }

    /// Returns how a format is written with the number while many visitors wait: larger, in a fraction of the time.
    static Encoding hasty(ImageType type, int number) {
        return switch (type) {
            case JPEG -> Encoding.Jpeg.fast(number);
            case WEBP -> Encoding.Webp.quality(number).withEffort(0);
            case AVIF -> Encoding.Avif.quality(number).withEffort(0);
            case PNG -> encoding(type, number);
        };
    }

    /// Returns the number that reaches the target with most pictures, for one that nobody has measured yet.
    static int usual(ImageType type, QualityTarget target) {
        return switch (type) {
            case JPEG -> pick(target, 62, 80, 88, 95);
            case WEBP -> pick(target, 58, 77, 88, 97);
            case AVIF -> pick(target, 38, 52, 66, 82);
            case PNG -> 0;
        };
    }

    private static int pick(QualityTarget target, int low, int std, int high, int max) {
        return switch (target) {
            case LOW -> low;
            case STD -> std;
            case HIGH -> high;
            case MAX -> max;
        };
    }
}
