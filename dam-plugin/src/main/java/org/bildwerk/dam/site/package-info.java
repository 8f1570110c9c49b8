/// Websites: origins, slots, declared pages, and which asset is published where under which rev and slug.
@NullMarked
package org.bildwerk.dam.site;

import org.jspecify.annotations.NullMarked;
