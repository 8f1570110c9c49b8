/// What happened: an append-only, hash-chained trail. [Ledger] writes the audit entry and the outbox events of one
/// change in its transaction.
@NullMarked
package org.bildwerk.dam.audit;

import org.jspecify.annotations.NullMarked;
