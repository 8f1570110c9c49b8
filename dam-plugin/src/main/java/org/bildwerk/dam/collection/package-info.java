/// Named sets of assets, and the groups that may see them.
@NullMarked
package org.bildwerk.dam.collection;

import org.jspecify.annotations.NullMarked;
