/// C2PA for Java: reads, makes and signs manifests with the reference implementation c2pa-rs, called through the
/// Foreign Function and Memory API.
///
/// Start at [org.bildwerk.c2pa.C2pa]: it loads the library and makes a [org.bildwerk.c2pa.C2paContext], which
/// reads and builds. Native memory stays behind package-private classes; private keys stay in Java.
@NullMarked
package org.bildwerk.c2pa;

import org.jspecify.annotations.NullMarked;
