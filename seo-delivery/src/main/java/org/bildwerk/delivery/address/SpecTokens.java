package org.bildwerk.delivery.address;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.vips.Rgb;
import org.jspecify.annotations.Nullable;

/// The tokens of a spec while they are read, in any order, each kind once.
final class SpecTokens {

    private static final Pattern WIDTH = Pattern.compile("w([1-9]\\d{0,4})");
    private static final Pattern HEIGHT = Pattern.compile("h([1-9]\\d{0,4})");
    private static final Pattern RATIO = Pattern.compile("ar([1-9]\\d{0,3}x[1-9]\\d{0,3})");
    private static final Pattern DENSITY = Pattern.compile("dpr([123])");
    private static final Pattern GROUND = Pattern.compile("bg([0-9a-f]{6})");
    private static final int LONGEST_RATIO = 9999;

    private final Set<Character> kinds = new HashSet<>();
    private int width;
    private int height;
    private int density = 1;
    private @Nullable Ratio ratio;
    private @Nullable Fit fit;
    private @Nullable Gravity gravity;
    private @Nullable QualityTarget quality;
    private @Nullable Rgb ground;

    /// Takes a token; the kinds begin with different letters.
    ///
    /// @return what is wrong with it; empty where it is a token, and the first of its kind
    Optional<String> take(String token) {
        if (token.isEmpty() || !read(token)) {
            return Optional.of("\"%s\" is no token of a spec".formatted(token));
        }
        return kinds.add(token.charAt(0))
                ? Optional.empty()
                : Optional.of("\"%s\" says a second time what a token before it says".formatted(token));
    }

    private boolean read(String token) {
        return switch (token.charAt(0)) {
            case 'w' -> (width = number(WIDTH, token)) > 0;
            case 'h' -> (height = number(HEIGHT, token)) > 0;
            case 'd' -> (density = number(DENSITY, token)) > 0;
            case 'a' -> (ratio = text(RATIO, token).map(Ratio::of).orElse(null)) != null;
            case 'c' -> (fit = Fit.ofToken(token).orElse(null)) != null;
            case 'g' -> (gravity = Gravity.ofToken(token).orElse(null)) != null;
            case 'q' -> (quality = QualityTarget.ofToken(token).orElse(null)) != null;
            case 'b' -> (ground = text(GROUND, token).map(SpecTokens::colour).orElse(null)) != null;
            default -> false;
        };
    }

    private static int number(Pattern pattern, String token) {
        return text(pattern, token).map(Integer::parseInt).orElse(0);
    }

    private static Optional<String> text(Pattern pattern, String token) {
        var matcher = pattern.matcher(token);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Rgb colour(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        return new Rgb(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
    }

    /// Returns what is wrong with the tokens together; empty where they make sense.
    Optional<String> fault() {
        var both = width > 0 && height > 0;
        var boxed = both || ratio != null;
        var cut = fit == null || fit == Fit.FILL;
        if (width + height == 0) {
            return Optional.of("A width or a height is missing, as in w700");
        }
        if (both && (ratio != null || Math.max(width, height) > LONGEST_RATIO)) {
            return Optional.of(
                    "A ratio (ar) goes with a width or a height, not with both, and both go up to " + LONGEST_RATIO);
        }
        if (!boxed && (fit != null || gravity != null)) {
            return Optional.of("c and g need a box: a ratio as in w700-ar16x9, or width and height");
        }
        if (!cut && gravity != null) {
            return Optional.of("g says what a cut keeps, and cfit and cpad cut nothing");
        }
        return ground == null || fit == Fit.PAD ? Optional.empty() : Optional.of("bg goes with cpad alone");
    }

    /// Returns what the tokens say together, which makes sense.
    ///
    /// A box is told by its width and its ratio, however it was written; a density has gone into the pixels.
    RenditionSpec spec() {
        var box = width > 0 && height > 0 ? new Ratio(width, height) : ratio;
        var across =
                width > 0 || box == null ? width : Math.max(1, Math.round((float) height * box.width() / box.height()));
        return new RenditionSpec(
                across * density,
                across > 0 ? 0 : height * density,
                box,
                fit == null ? Fit.FILL : fit,
                gravity == null ? Gravity.FOCUS : gravity,
                quality == null ? QualityTarget.STD : quality,
                ground == null ? Rgb.WHITE : ground);
    }
}
