/// The linter: looks through what is published on a site and says what others' rules, the law or the house would want
/// otherwise ([Linter]). Each finding names its reason, its place, and the step that mends it where there is one
/// ([Mend]); the [Mender] takes such steps for whoever may.
@NullMarked
package org.bildwerk.delivery.lint;

import org.jspecify.annotations.NullMarked;
