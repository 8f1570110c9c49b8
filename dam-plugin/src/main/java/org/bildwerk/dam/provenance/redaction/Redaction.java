package org.bildwerk.dam.provenance.redaction;

import java.time.Instant;

/// The decision that the prompt of a version leaves with no file any more.
///
/// @param by who decided
public record Redaction(RedactionReason reason, String by, Instant at) {}
