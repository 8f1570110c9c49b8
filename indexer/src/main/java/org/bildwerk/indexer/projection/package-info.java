/// Brings assets from PostgreSQL into the index and keeps them there.
///
/// [Projection] makes [AssetDocument]s from the truth, [IndexWriter] writes it with the outbox position
/// as version, so that late writes never win. [IndexConsumer] follows the outbox; [IndexRebuild] makes a whole new
/// index while writes go on; [IndexKeeper] sees to it that there is one.
@NullMarked
package org.bildwerk.indexer.projection;

import org.jspecify.annotations.NullMarked;
