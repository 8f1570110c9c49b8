/// What is measured of pictures, and the gates that judge it: between candidate and library, and between approval and
/// publication. [QualityGate] is what others ask; a [Check] measures one thing; a [Verdict] says what the profile of
/// the site makes of it. What could not be measured is said, and never counts as passed.
@NullMarked
package org.bildwerk.dam.quality;

import org.jspecify.annotations.NullMarked;
