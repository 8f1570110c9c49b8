/// Users, groups, keys and the audit, for administrators. Its entry is [AdminView].
@NullMarked
package org.bildwerk.ui.admin;

import org.jspecify.annotations.NullMarked;
