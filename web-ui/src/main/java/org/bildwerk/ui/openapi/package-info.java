/// The description of the REST API at `/api/openapi`, from which clients are generated. What the controllers say by
/// their types is read by springdoc; [OpenApiConfiguration] adds what they cannot say: ids, sign-in, the body of a
/// patch.
@NullMarked
package org.bildwerk.ui.openapi;

import org.jspecify.annotations.NullMarked;
