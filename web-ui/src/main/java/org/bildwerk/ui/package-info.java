/// The web application.
@NullMarked
package org.bildwerk.ui;

import org.jspecify.annotations.NullMarked;
