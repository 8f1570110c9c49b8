package org.bildwerk.dam.site;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A website that shows pictures of the library.
///
/// @param key names the site in URLs: lower-case letters, digits and hyphens
/// @param pageOrigin scheme, host and port of its pages, without a path
/// @param imageOrigin scheme, host and port from which browsers fetch its pictures
/// @param languages BCP 47 tags of its pages; the first is the default
public record Site(
        SiteId id, String key, String name, URI pageOrigin, URI imageOrigin, List<String> languages, List<Slot> slots) {

    public Site {
        languages = List.copyOf(languages);
        slots = slots.stream().sorted(Comparator.comparing(Slot::key)).toList();
    }

    Site withSlot(Slot slot) {
        var others = slots.stream().filter(other -> !other.key().equals(slot.key()));
        return withSlots(Stream.concat(others, Stream.of(slot)).toList());
    }

    Site withoutSlot(String slotKey) {
        return withSlots(
                slots.stream().filter(other -> !other.key().equals(slotKey)).toList());
    }

    private Site withSlots(List<Slot> other) {
        return new Site(id, key, name, pageOrigin, imageOrigin, languages, other);
    }

    /// Returns the language of pages that name none.
    public String defaultLanguage() {
        return languages.getFirst();
    }

    /// Returns the slot with the key.
    public Optional<Slot> slot(String slotKey) {
        return slots.stream().filter(slot -> slot.key().equals(slotKey)).findFirst();
    }

    /// Tells whether the address is one of this site's pages: absolute and under the page origin.
    public boolean owns(URI url) {
        return url.isAbsolute()
                && pageOrigin.getScheme().equalsIgnoreCase(url.getScheme())
                && url.getRawAuthority() != null
                && pageOrigin.getRawAuthority().equalsIgnoreCase(url.getRawAuthority());
    }
}
