/// The module's part of `/api/v1`: sites with slots and pages, publications, markup and structured data. Present only
/// where the REST API is switched on.
@NullMarked
package org.bildwerk.delivery.api;

import org.jspecify.annotations.NullMarked;
