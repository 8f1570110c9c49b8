/// What Lighthouse says of a page whose pictures and markup are ours:
/// [org.bildwerk.bench.lighthouse.PictureShop] publishes pictures of the demonstration library on a site of its own,
/// [org.bildwerk.bench.lighthouse.PageServer] serves its page from another origin, and
/// [org.bildwerk.bench.lighthouse.Lighthouse] looks at it in Chromium.
@NullMarked
package org.bildwerk.bench.lighthouse;

import org.jspecify.annotations.NullMarked;
