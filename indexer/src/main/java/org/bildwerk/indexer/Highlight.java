package org.bildwerk.indexer;

import java.util.List;
import org.bildwerk.indexer.text.Highlighter;

/// A text of an asset in which the query was found, with the stretches to mark.
///
/// @param field `title`, `caption`, `alt`, `keyword`, `file-name`, `prompt`
/// @param language BCP 47 tag, empty where the field has none
/// @param text the text as written
/// @param spans stretches of it, in characters
public record Highlight(String field, String language, String text, List<Highlighter.Span> spans) {}
