package org.bildwerk.dam.site;

import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;

/// What the files of a publication say: the record as it was published.
///
/// @param language the site's default language at that time, the first choice among texts
/// @param label what stands visibly on the picture; null for nothing
public record Delivered(
        Description description,
        Rights rights,
        String language,
        @Nullable PictureLabel label) {

    /// A picture on which nothing stands.
    public Delivered(Description description, Rights rights, String language) {
        this(description, rights, language, null);
    }
}
