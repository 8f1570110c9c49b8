package org.bildwerk.dam.generation;

import org.jspecify.annotations.Nullable;

/// Where and by what a picture was made.
///
/// @param generator see [ImageGenerator#name()]
/// @param version of the generator's program
/// @param deviceClass the same class gives the same bytes, for example `cpu-x64-avx2` or `cuda-sm90`; null where a
///     provider does not say
/// @param dtype that the model ran in, for example `float32`
/// @param batchSize pictures made in the same run
/// @param batchIndex which of them it is, from 0
/// @param providerId what the provider calls the request, for its invoice
public record Making(
        String generator,
        @Nullable String version,
        @Nullable String deviceClass,
        @Nullable String dtype,
        int batchSize,
        int batchIndex,
        @Nullable String providerId) {}
