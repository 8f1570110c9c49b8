package org.bildwerk.dam.generation;

import java.util.function.Supplier;

/// How a generator tells what it does, and hears that it shall stop. Called on the thread that generates.
public interface GenerationWatch {

    /// Tells that so many steps of so many are done. Throttled, call it after each.
    ///
    /// @param preview makes a small picture of how it stands; asked only if somebody looks
    void step(int done, int of, Supplier<Preview> preview);

    /// As above, without a picture.
    void step(int done, int of);

    /// Tells whether somebody asked to stop. A generator looks after each step, ends what runs, and throws
    /// [GenerationException.Cancelled].
    boolean cancelled();

    /// A small picture of how it stands.
    ///
    /// @param rgb three bytes a pixel, row by row from the top
    record Preview(int width, int height, byte[] rgb) {

        public Preview {
            if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
                throw new IllegalArgumentException("%d bytes are no %d × %d".formatted(rgb.length, width, height));
            }
        }
    }
}
