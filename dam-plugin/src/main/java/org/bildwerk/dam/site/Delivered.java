package org.bildwerk.dam.site;

import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.rights.Rights;

/// What the files of a publication say: the record as it was published.
///
/// @param language the site's default language at that time, the first choice among texts
public record Delivered(Description description, Rights rights, String language) {}
