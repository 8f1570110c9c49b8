/// What is said about pictures, field by field: the same form for one and for many, saved on leaving a field. Its entry
/// is [DescribeForms].
@NullMarked
package org.bildwerk.ui.describe;

import org.jspecify.annotations.NullMarked;
