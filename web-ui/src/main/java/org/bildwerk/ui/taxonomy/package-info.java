/// The editor of schemes and concepts. Its entry is [TaxonomyView].
@NullMarked
package org.bildwerk.ui.taxonomy;

import org.jspecify.annotations.NullMarked;
