package org.bildwerk.dam.metadata.embedded;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.metadata.embedded.Trace.Place;

/// The texts in a file that may tell how the picture was made, uncut but bounded.
public record Traces(List<Trace> all) {

    public static final Traces NONE = new Traces(List.of());

    static final int MOST = 200;
    static final int LONGEST = 4 << 20;

    public Traces {
        all = all.stream()
                .filter(trace -> trace.text().length() <= LONGEST)
                .limit(MOST)
                .toList();
    }

    /// Returns the first text of the name in the place.
    public Optional<String> text(Place place, String name) {
        return all.stream()
                .filter(trace -> trace.place() == place && trace.name().equalsIgnoreCase(name))
                .map(Trace::text)
                .findFirst();
    }

    /// Returns the first text of the name among the text chunks of a PNG.
    public Optional<String> png(String keyword) {
        return text(Place.PNG_TEXT, keyword);
    }

    /// Returns the first value of the XMP property.
    public Optional<String> xmp(String property) {
        return text(Place.XMP, property);
    }

    /// Returns the EXIF value.
    public Optional<String> exif(String tag) {
        return text(Place.EXIF, tag);
    }

    /// Returns these and one more.
    public Traces with(Trace more) {
        return new Traces(java.util.stream.Stream.concat(java.util.stream.Stream.of(more), all.stream())
                .toList());
    }
}
