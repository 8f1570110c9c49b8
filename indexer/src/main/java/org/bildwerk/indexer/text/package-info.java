/// Words as the index knows them: folding of accents and umlauts, light stemming, the query language, highlighting.
///
/// Done here and not in Elasticsearch, because the embedded node has no language analyzers; so every server gives the
/// same answers. [FoldedText] is what is indexed and asked for, [QueryText] is what a person typed.
@NullMarked
package org.bildwerk.indexer.text;

import org.jspecify.annotations.NullMarked;
