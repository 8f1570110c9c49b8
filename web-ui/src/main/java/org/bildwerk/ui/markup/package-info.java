/// What a website gets of a published picture: markup, addresses and structured data, ready to be copied.
@NullMarked
package org.bildwerk.ui.markup;

import org.jspecify.annotations.NullMarked;
