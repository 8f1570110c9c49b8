/// The door: [Ingest] takes a file from any channel, looks at its evidence first, keeps the original bytes and stores
/// one asset in one transaction. Resumable uploads and the watched folder end here too.
@NullMarked
package org.bildwerk.dam.ingest;

import org.jspecify.annotations.NullMarked;
