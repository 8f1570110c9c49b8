package org.bildwerk.delivery.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a browser takes, read from its `Accept` header and collapsed to three variants: AVIF, WebP and the format that
/// every browser knows.
///
/// The variant of the highest q-value comes first, the newer format where they are equal. AVIF and WebP count only
/// where they are named: `*/*` and `image/*` come from programs that know neither. The old format is always there, last
/// at the latest, because a picture that is shown beats an answer of 406.
public final class Accepted {

    private static final int MOST_RANGES = 40;
    private static final int LONGEST = 2000;
    private static final Pattern RANGE = Pattern.compile("([a-z*]{1,20}/[a-z0-9.+*-]{1,60})((?:;[^;,]{0,100}){0,5})");
    private static final Pattern WEIGHT = Pattern.compile(";q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)");

    private Accepted() {}

    /// Returns the formats in the order in which they are wanted; the fallback is among them.
    ///
    /// @param accept the header, several joined by commas; null where there is none
    /// @param fallback JPEG, or PNG of a picture with transparency
    public static List<ImageType> of(@Nullable String accept, ImageType fallback) {
        var wanted = new ArrayList<>(List.of(fallback));
        if (accept == null || accept.length() > LONGEST) {
            return wanted;
        }
        var weights = weights(accept, fallback);
        for (var type : List.of(ImageType.AVIF, ImageType.WEBP)) {
            if (weights.getOrDefault(type, 0.0) > 0) {
                wanted.add(type);
            }
        }
        wanted.sort(Comparator.<ImageType>comparingDouble(type -> -weights.getOrDefault(type, 0.0))
                .thenComparing(type -> type == ImageType.AVIF ? 0 : type == ImageType.WEBP ? 1 : 2));
        return wanted;
    }

    private static Map<ImageType, Double> weights(String accept, ImageType fallback) {
        var weights = new EnumMap<ImageType, Double>(ImageType.class);
        int closest = 0;
        var ranges = accept.toLowerCase(Locale.ROOT).split(",", MOST_RANGES + 1);
        for (int i = 0; i < Math.min(ranges.length, MOST_RANGES); i++) {
            var range = RANGE.matcher(ranges[i].replaceAll("\\s+", ""));
            if (!range.matches()) {
                continue;
            }
            var weight = weight(range.group(2));
            var closeness = closeness(range.group(1), fallback);
            if (range.group(1).equals(ImageType.AVIF.mediaType())) {
                weights.merge(ImageType.AVIF, weight, Math::max);
            } else if (range.group(1).equals(ImageType.WEBP.mediaType())) {
                weights.merge(ImageType.WEBP, weight, Math::max);
            } else if (closeness > closest) {
                closest = closeness;
                weights.put(fallback, weight);
            }
        }
        return weights;
    }

    /// The more exactly a range names the type, the more it counts, wherever it stands.
    private static int closeness(String range, ImageType type) {
        return range.equals(type.mediaType()) ? 3 : range.equals("image/*") ? 2 : range.equals("*/*") ? 1 : 0;
    }

    private static double weight(String parameters) {
        var weight = WEIGHT.matcher(parameters);
        if (!parameters.contains(";q=")) {
            return 1;
        }
        return weight.find() && parameters.endsWith(weight.group()) ? Double.parseDouble(weight.group(1)) : 0;
    }
}
