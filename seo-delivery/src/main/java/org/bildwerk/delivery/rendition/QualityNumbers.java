package org.bildwerk.delivery.rendition;

import java.util.OptionalInt;

/// Port: which number an encoder needs for a picture to look as good as is wanted. Thread-safe.
public interface QualityNumbers {

    /// Nobody measures: every picture gets the usual number for good.
    QualityNumbers USUAL = new QualityNumbers() {

        @Override
        public boolean measures(RenditionOrder order) {
            return false;
        }

        @Override
        public OptionalInt of(RenditionOrder order) {
            return OptionalInt.empty();
        }

        @Override
        public void want(RenditionOrder order) {}
    };

    /// Tells whether a picture like this is measured at all, sooner or later.
    boolean measures(RenditionOrder order);

    /// Returns the number that was measured with the encoder of now; empty while it was not.
    OptionalInt of(RenditionOrder order);

    /// Has the picture measured, away from those who wait for it. Never fails.
    void want(RenditionOrder order);
}
