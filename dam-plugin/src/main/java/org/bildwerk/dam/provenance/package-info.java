/// Where a picture comes from, said in the file and proven by a signature. [Provenance] tells how an asset stands;
/// [Verification] looks at any file; `manifest` says what is signed, `keystore` with what, `credential` signs and
/// reads, `mark` holds the imperceptible mark, `stamp` makes files that agree with their record.
@NullMarked
package org.bildwerk.dam.provenance;

import org.jspecify.annotations.NullMarked;
