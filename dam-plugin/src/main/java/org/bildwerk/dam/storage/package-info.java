/// Content-addressed files. [BlobStore] is the port (folder, S3); [Blobs] counts references in the database and sweeps
/// what nobody refers to.
@NullMarked
package org.bildwerk.dam.storage;

import org.jspecify.annotations.NullMarked;
