package org.bildwerk.metadata.container;

import org.bildwerk.metadata.MetadataBlobs;

/// One kind of file. Reading is tolerant: what is damaged is skipped with a warning, as far as sense can be made of the
/// rest. Laying out a new file is strict.
interface Container {

    MetadataBlobs read(Source source);

    /// Lays out the file anew with these blocks and no others.
    ///
    /// @param dropManifest whether a C2PA manifest is left out
    /// @throws org.bildwerk.metadata.MalformedImageException where the structure is not understood well enough
    Assembly layOut(Source source, MetadataBlobs blobs, boolean dropManifest);

    boolean holdsManifest(Source source);
}
