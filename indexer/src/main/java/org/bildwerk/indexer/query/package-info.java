/// Turns an [org.bildwerk.indexer.AssetQuery] into questions to Elasticsearch and the answers into rows and counts.
///
/// Every question carries the caller's visibility ([Visible]), so that neither rows nor counts tell of assets that
/// he may not see.
@NullMarked
package org.bildwerk.indexer.query;

import org.jspecify.annotations.NullMarked;
