package org.bildwerk.delivery.address;

import java.util.Arrays;
import java.util.Optional;
import org.bildwerk.vips.FocalPoint;
import org.jspecify.annotations.Nullable;

/// What a cut keeps of a picture.
public enum Gravity {
    /// What lies around the focal point that a person has set; the middle where nobody has.
    FOCUS("gfp", null),
    /// What draws the eye, found anew in each picture: skin tones, saturated colour, edges.
    AUTO("gauto", null),
    CENTRE("gc", new FocalPoint(0.5, 0.5)),
    NORTH("gn", new FocalPoint(0.5, 0)),
    NORTH_EAST("gne", new FocalPoint(1, 0)),
    EAST("ge", new FocalPoint(1, 0.5)),
    SOUTH_EAST("gse", new FocalPoint(1, 1)),
    SOUTH("gs", new FocalPoint(0.5, 1)),
    SOUTH_WEST("gsw", new FocalPoint(0, 1)),
    WEST("gw", new FocalPoint(0, 0.5)),
    NORTH_WEST("gnw", new FocalPoint(0, 0));

    private final String token;
    private final @Nullable FocalPoint point;

    Gravity(String token, @Nullable FocalPoint point) {
        this.token = token;
        this.point = point;
    }

    /// Returns the gravity with the token.
    public static Optional<Gravity> ofToken(String token) {
        return Arrays.stream(values())
                .filter(gravity -> gravity.token.equals(token))
                .findFirst();
    }

    /// Returns how it is written in an address.
    public String token() {
        return token;
    }

    /// Returns the point that the cut keeps; empty where it depends on the picture.
    public Optional<FocalPoint> point() {
        return Optional.ofNullable(point);
    }
}
