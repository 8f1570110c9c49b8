/// Equal quality: finds, once for each picture, size, format and encoder, the lowest number with which an encoder
/// reaches the score of SSIMULACRA 2.1 that an address asks for. A rendition goes out with the usual number first and
/// is measured in the background ([CalibrationHandler]); from then on it has its own number ([Calibrations]).
@NullMarked
package org.bildwerk.delivery.calibration;

import org.jspecify.annotations.NullMarked;
