/// How other views lead into the Studio: [StudioLinks] offers what it makes of a picture, [StudioAddress] is what then
/// stands in the address. Knows nothing of the Studio itself, so that every view may know it.
@NullMarked
package org.bildwerk.ui.studio.link;

import org.jspecify.annotations.NullMarked;
