package org.bildwerk.dam.quality.check;

import java.nio.file.Path;

/// Port: says how well a picture follows a text. Thread-safe.
public interface TextImageScorer {

    /// Names the model and its digest; another one makes old scores stale, and scores of two are not comparable.
    String model();

    /// Tells whether the model is there.
    boolean ready();

    /// Returns the score, the higher the better, in the unit of the model.
    ///
    /// @param picture PNG, JPEG or WebP
    double score(Path picture, String text) throws InterruptedException;
}
