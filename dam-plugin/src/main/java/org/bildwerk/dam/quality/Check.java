package org.bildwerk.dam.quality;

import java.util.Locale;

/// Port: measures one thing of a picture. A bean of this type is found by itself. What the value means for a
/// picture is for the profile to say. Thread-safe.
public interface Check {

    /// Returns the name as stored and spoken in the API, for example `blur`; never change it.
    String name();

    /// Counts the changes of how it is measured, and names the model where there is one; another one makes old
    /// results stale.
    String version();

    /// Returns which values are the worse ones.
    Worse worse();

    Measurement measure(Picture picture);

    /// Which values are the worse ones.
    enum Worse {
        LOWER,
        HIGHER;

        /// Tells whether the value is beyond the limit.
        public boolean misses(double value, double limit) {
            return this == LOWER ? value < limit : value > limit;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
