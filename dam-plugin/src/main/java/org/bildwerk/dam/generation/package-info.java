/// Pictures made by models: the port to [ImageGenerator]s, the [Recipe] that makes a picture again, and the orders,
/// candidates and events around them.
@NullMarked
package org.bildwerk.dam.generation;

import org.jspecify.annotations.NullMarked;
