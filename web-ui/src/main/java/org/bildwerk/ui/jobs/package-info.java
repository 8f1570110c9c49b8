/// Long work: progress, cancel, the report and trying again. Its entry is [JobsView].
@NullMarked
package org.bildwerk.ui.jobs;

import org.jspecify.annotations.NullMarked;
