/// Reads, makes and signs C2PA manifests with the reference implementation, called through the Foreign Function and
/// Memory API. The public types know no native memory.
@NullMarked
package org.bildwerk.c2pa;

import org.jspecify.annotations.NullMarked;
