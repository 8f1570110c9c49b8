package org.bildwerk.delivery.address;

import java.util.Arrays;
import java.util.Optional;

/// What happens with a picture that has another ratio than the spec asks for.
public enum Fit {
    /// Cut to the ratio around the focal point, or wherever the gravity says.
    FILL("cfill"),
    /// Shrunk to lie inside the box; nothing is cut.
    FIT("cfit"),
    /// Shrunk to lie inside the box, which is filled up with a colour; nothing is cut.
    PAD("cpad");

    private final String token;

    Fit(String token) {
        this.token = token;
    }

    /// Returns the fit with the token.
    public static Optional<Fit> ofToken(String token) {
        return Arrays.stream(values()).filter(fit -> fit.token.equals(token)).findFirst();
    }

    /// Returns how it is written in an address.
    public String token() {
        return token;
    }
}
