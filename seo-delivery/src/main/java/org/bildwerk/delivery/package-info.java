/// What websites fetch.
@NullMarked
package org.bildwerk.delivery;

import org.jspecify.annotations.NullMarked;
