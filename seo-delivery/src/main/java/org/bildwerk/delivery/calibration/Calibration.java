package org.bildwerk.delivery.calibration;

/// What a measurement found.
///
/// @param number of the encoder
/// @param score of SSIMULACRA 2.1 that the picture has with it
/// @param reached false where even the highest number falls short of the target; it is taken then
/// @param proven whether the next lower number was seen to fall short
/// @param encodings how often the encoder was called
/// @param bytes of the picture with this number, without metadata
public record Calibration(int number, double score, boolean reached, boolean proven, int encodings, int bytes) {}
