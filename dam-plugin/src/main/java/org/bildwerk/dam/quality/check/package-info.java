/// The checks that come with the DAM. Those that need no model measure by `libs/image-quality`; the others ask a
/// port, [TextImageScorer] or [NsfwClassifier], and say so where nobody answers. [CheckConfiguration] lists them.
@NullMarked
package org.bildwerk.dam.quality.check;

import org.jspecify.annotations.NullMarked;
