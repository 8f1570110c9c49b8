/// Search over the library.
@NullMarked
package org.bildwerk.indexer;

import org.jspecify.annotations.NullMarked;
