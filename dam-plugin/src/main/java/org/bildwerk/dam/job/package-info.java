/// Durable work: jobs with items in lanes, run by [JobHandler]s, with progress, cancel, retry and a report.
/// db-scheduler wakes the lanes and revives what a dead node left.
@NullMarked
package org.bildwerk.dam.job;

import org.jspecify.annotations.NullMarked;
