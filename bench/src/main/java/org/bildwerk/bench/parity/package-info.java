/// Compares the generator with torch, diffusers and transformers: the same tokens, the same noise, the same walks.
/// [Comparisons] is the entry. The references are written by the scripts in `bench/parity`, in an environment of their
/// own that [PythonReference] makes; nobody else needs it.
@NullMarked
package org.bildwerk.bench.parity;

import org.jspecify.annotations.NullMarked;
