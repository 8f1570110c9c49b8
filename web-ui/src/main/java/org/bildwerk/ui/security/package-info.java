/// Who is asking, and what is open to whom: sign-in of local users, API keys, and the filter chains.
@NullMarked
package org.bildwerk.ui.security;

import org.jspecify.annotations.NullMarked;
