package org.bildwerk.metadata;

/// A free text beside the picture: a PNG text chunk, or a JPEG comment under the keyword [#COMMENT].
///
/// @param keyword 1 to 79 characters of Latin-1 in a PNG
public record TextChunk(String keyword, String text) {

    /// The keyword that a JPEG comment is given; PNG registers the same word for the same use.
    public static final String COMMENT = "Comment";
}
