/// Holder, licence, credit line, validity and embargo of an asset.
@NullMarked
package org.bildwerk.dam.rights;

import org.jspecify.annotations.NullMarked;
