package org.bildwerk.delivery.address;

import java.util.Optional;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.vips.Rgb;
import org.jspecify.annotations.Nullable;

/// The spec of a rendition: tokens joined by hyphens, `w700-ar16x9-cpad`.
///
/// `w` and `h` give pixels, one of them must be there; both make a box, and so does one with `ar`, a ratio. `cfill`
/// (the default) cuts to the box, `cfit` fits into it, `cpad` fills it up with the colour of `bg` (`bgffffff` by
/// default). `g` says what a cut keeps: `gfp` (the default) the focal point, `gauto` what draws the eye, `gc`, `gn`,
/// `gne` ... a fixed part. `dpr2` doubles the pixels. `q` is a target, [QualityTarget]. The canonical form has this
/// order, leaves defaults out, and tells a box by width and ratio and a density by pixels.
///
/// @param width in pixels; 0 where it follows from the height
/// @param height in pixels; 0 where it follows from the width
/// @param ratio null keeps the picture's own
/// @param ground what fills up the box of [Fit#PAD]
public record RenditionSpec(
        int width, int height, @Nullable Ratio ratio, Fit fit, Gravity gravity, QualityTarget quality, Rgb ground) {

    /// No rendition has a longer edge.
    public static final int LONGEST_EDGE = 8192;

    private static final int LONGEST = 64;

    public RenditionSpec {
        if (width < 0 || height < 0 || (width == 0) == (height == 0) || (height > 0 && ratio != null)) {
            throw new IllegalArgumentException(
                    "A rendition has a width or a height, not %d and %d".formatted(width, height));
        }
        if (ratio == null) {
            fit = Fit.FILL;
        }
        if (ratio == null || fit != Fit.FILL) {
            gravity = Gravity.FOCUS;
        }
        if (fit != Fit.PAD) {
            ground = Rgb.WHITE;
        }
    }

    public RenditionSpec(int width, @Nullable Ratio ratio, Fit fit) {
        this(width, 0, ratio, fit, Gravity.FOCUS, QualityTarget.STD, Rgb.WHITE);
    }

    /// Returns a spec that keeps the picture's ratio.
    public static RenditionSpec ofWidth(int width) {
        return new RenditionSpec(width, null, Fit.FILL);
    }

    /// Reads tokens in any order, defaults spelled out or not; empty where a token is unknown, doubled or makes no
    /// sense.
    public static Optional<RenditionSpec> parse(String text) {
        return read(text) instanceof Reading.Read(var spec) ? Optional.of(spec) : Optional.empty();
    }

    /// Returns what is wrong with a text that is no spec; empty where it is one.
    public static Optional<String> fault(String text) {
        return read(text) instanceof Reading.Faulty(var why) ? Optional.of(why) : Optional.empty();
    }

    private sealed interface Reading {

        record Read(RenditionSpec spec) implements Reading {}

        record Faulty(String why) implements Reading {}
    }

    private static Reading read(String text) {
        if (text.length() > LONGEST) {
            return new Reading.Faulty("A spec has at most " + LONGEST + " characters");
        }
        var tokens = new SpecTokens();
        for (var token : text.split("-", -1)) {
            var fault = tokens.take(token);
            if (fault.isPresent()) {
                return new Reading.Faulty(fault.get());
            }
        }
        return tokens.fault().<Reading>map(Reading.Faulty::new).orElseGet(() -> new Reading.Read(tokens.spec()));
    }

    /// Returns this spec with another width.
    public RenditionSpec withWidth(int other) {
        return new RenditionSpec(other, 0, ratio, fit, gravity, quality, ground);
    }

    /// Returns this spec with another height, which the width follows.
    public RenditionSpec withHeight(int other) {
        return new RenditionSpec(0, other, null, fit, gravity, quality, ground);
    }

    /// Returns this spec with another quality.
    public RenditionSpec withQuality(QualityTarget other) {
        return new RenditionSpec(width, height, ratio, fit, gravity, other, ground);
    }

    /// Tells whether the picture may be cut.
    public boolean cuts() {
        return ratio != null && fit == Fit.FILL;
    }

    /// Returns the canonical form.
    @Override
    public String toString() {
        var text = new StringBuilder(height > 0 ? "h" + height : "w" + width);
        if (ratio != null) {
            text.append("-ar").append(ratio.key());
        }
        if (fit != Fit.FILL) {
            text.append('-').append(fit.token());
        }
        if (gravity != Gravity.FOCUS) {
            text.append('-').append(gravity.token());
        }
        if (quality != QualityTarget.STD) {
            text.append('-').append(quality.token());
        }
        return ground.equals(Rgb.WHITE)
                ? text.toString()
                : text + "-bg" + ground.hex().substring(1);
    }
}
