/// Checks signed files against readers that others wrote, and what a changed byte does to them.
///
/// [org.bildwerk.bench.credential.CredentialMeasurement] makes the files and asks everybody.
/// [org.bildwerk.bench.credential.SigningRace] compares the speed of our binding with that of Python's on the
/// same library.
@NullMarked
package org.bildwerk.bench.credential;

import org.jspecify.annotations.NullMarked;
