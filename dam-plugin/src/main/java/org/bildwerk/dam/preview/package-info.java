/// Facts derived from a version: previews in three sizes, ThumbHash, colours. Each has a maker, a state and a reason,
/// and can be made again.
@NullMarked
package org.bildwerk.dam.preview;

import org.jspecify.annotations.NullMarked;
