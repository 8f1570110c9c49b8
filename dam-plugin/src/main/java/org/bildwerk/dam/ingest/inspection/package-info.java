/// A look at a file before it is taken or decoded. [Inspector] tells its type by content, whether it is whole, and
/// whether it keeps to the limits; it reads headers and outer structure only.
@NullMarked
package org.bildwerk.dam.ingest.inspection;

import org.jspecify.annotations.NullMarked;
