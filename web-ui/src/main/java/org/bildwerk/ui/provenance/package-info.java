/// Where a picture comes from, in words that a person can use: its credential and what that means, the chain of
/// pictures it was made of, what speaks for AI, and whether its file still says what the record says. Its entry is
/// [ProvenancePanels].
@NullMarked
package org.bildwerk.ui.provenance;

import org.jspecify.annotations.NullMarked;
