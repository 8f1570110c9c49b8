/// The port to image generators and the recipe, everything needed to make a picture again.
@NullMarked
package org.bildwerk.dam.generation;

import org.jspecify.annotations.NullMarked;
