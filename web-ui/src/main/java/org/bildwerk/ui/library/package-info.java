/// The library: a result as a grid with facets, selection, bulk edits and uploads. Its entry is [LibraryView].
@NullMarked
package org.bildwerk.ui.library;

import org.jspecify.annotations.NullMarked;
