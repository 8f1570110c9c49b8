/// Evidence of AI origin: why we say that a picture was made by a generator, or was not. [EvidenceReader] gathers it
/// from everything that a file carries (C2PA manifest, IPTC fields, what generators write, our own mark), weighs it and
/// names what contradicts itself. It is read at ingest, kept as the derived fact `evidence`, and read again by a job
/// when a newer release knows more; [AssetEvidence] hands it out, with the recipe that was found. Prompts stay inside:
/// they stand in the recipe alone.
@NullMarked
package org.bildwerk.dam.provenance.evidence;

import org.jspecify.annotations.NullMarked;
