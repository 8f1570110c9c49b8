/// Drafts of titles, captions and alternative texts, in each language. A [Describer] proposes them: from the record by
/// default, from a vision endpoint by setting. A draft lies apart from the texts of the asset and goes nowhere until a
/// person confirms it; then it becomes a text like any other. [Drafts] hands out, confirms, rejects and orders them.
@NullMarked
package org.bildwerk.dam.metadata.draft;

import org.jspecify.annotations.NullMarked;
