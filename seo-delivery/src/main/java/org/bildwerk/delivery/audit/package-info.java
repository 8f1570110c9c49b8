/// The page auditor: visits the pages of a site as a search engine does, holds their image tags against the record and
/// against what makes pages fast, and remembers what it found, so that the next audit can tell what is new and what was
/// mended. [PageAudits] is the entry; what it looks for is a [PageRule].
@NullMarked
package org.bildwerk.delivery.audit;

import org.jspecify.annotations.NullMarked;
