package org.bildwerk.metadata.container;

import org.bildwerk.metadata.TextChunk;

/// A text with the range of the file that holds it, its header and checksum included.
record FoundText(TextChunk text, long from, long to) {}
