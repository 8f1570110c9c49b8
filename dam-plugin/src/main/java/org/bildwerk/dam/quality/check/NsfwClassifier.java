package org.bildwerk.dam.quality.check;

import java.nio.file.Path;

/// Port: says how likely a picture is not fit for everybody. None comes with this release. Thread-safe.
public interface NsfwClassifier {

    /// Names the model and its digest; another one makes old results stale.
    String model();

    /// Tells whether the model is there.
    boolean ready();

    /// Returns how likely it is, 0 to 1.
    ///
    /// @param picture as stored
    double classify(Path picture) throws InterruptedException;
}
