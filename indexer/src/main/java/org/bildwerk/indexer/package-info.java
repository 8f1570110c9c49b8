/// Search over the library: finds, counts and orders the assets that a caller may see.
///
/// Everything here is a projection of PostgreSQL into Elasticsearch and can be rebuilt from it while writes go on.
/// [SearchState] says where the server stands. The subpackages are internal.
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"dam"})
@NullMarked
package org.bildwerk.indexer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
