package org.bildwerk.delivery.address;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bildwerk.dam.site.Ratio;
import org.jspecify.annotations.Nullable;

/// The spec of a rendition: tokens joined by hyphens, `w700-ar16x9`.
///
/// `w` gives the width in pixels and must be there, `ar` a ratio, `cfill` (the default) cuts to it, `cfit` fits
/// into it, `gfp` (the default) places the cut by the focal point. The canonical form has this order and leaves
/// defaults out.
///
/// @param ratio null keeps the picture's own
public record RenditionSpec(int width, @Nullable Ratio ratio, Fit fit) {

    private static final int LONGEST = 64;
    private static final Pattern WIDTH = Pattern.compile("w([1-9]\\d{0,4})");
    private static final Pattern RATIO = Pattern.compile("ar([1-9]\\d{0,3}x[1-9]\\d{0,3})");

    public RenditionSpec {
        if (width < 1) {
            throw new IllegalArgumentException("A rendition has a width, not " + width);
        }
        if (ratio == null) {
            fit = Fit.FILL;
        }
    }

    /// Returns a spec that keeps the picture's ratio.
    public static RenditionSpec ofWidth(int width) {
        return new RenditionSpec(width, null, Fit.FILL);
    }

    /// Reads tokens in any order, defaults spelled out or not; empty where a token is unknown, doubled or makes no
    /// sense.
    public static Optional<RenditionSpec> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var tokens = new Tokens();
        var kinds = new HashSet<Character>();
        for (var token : text.split("-", -1)) {
            if (token.isEmpty() || !kinds.add(token.charAt(0)) || !tokens.take(token)) {
                return Optional.empty();
            }
        }
        return tokens.spec();
    }

    private static final class Tokens {

        private int width;
        private @Nullable Ratio ratio;
        private @Nullable Fit fit;
        private boolean focus;

        boolean take(String token) {
            var asWidth = WIDTH.matcher(token);
            var asRatio = RATIO.matcher(token);
            if (asWidth.matches()) {
                width = Integer.parseInt(asWidth.group(1));
            } else if (asRatio.matches()) {
                ratio = Ratio.of(asRatio.group(1));
            } else if (token.equals("cfill") || token.equals("cfit")) {
                fit = token.equals("cfill") ? Fit.FILL : Fit.FIT;
            } else if (token.equals("gfp")) {
                focus = true;
            } else {
                return false;
            }
            return true;
        }

        Optional<RenditionSpec> spec() {
            var needsRatio = fit != null || focus;
            if (width == 0 || (needsRatio && ratio == null) || (focus && fit == Fit.FIT)) {
                return Optional.empty();
            }
            return Optional.of(new RenditionSpec(width, ratio, fit == null ? Fit.FILL : fit));
        }
    }

    /// Returns this spec with another width.
    public RenditionSpec withWidth(int other) {
        return new RenditionSpec(other, ratio, fit);
    }

    /// Returns the canonical form.
    @Override
    public String toString() {
        return "w" + width + (ratio == null ? "" : "-ar" + ratio.key()) + (fit == Fit.FIT ? "-cfit" : "");
    }
}
