package org.bildwerk.bench.credential;

/// A named part of a file.
///
/// @param from its first byte
/// @param to the byte after its last
record Region(String name, int from, int to) {}
