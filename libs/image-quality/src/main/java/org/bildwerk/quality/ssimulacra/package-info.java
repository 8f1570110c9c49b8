/// Scores how much of a picture an encoder has spared, as people see it: SSIMULACRA 2.1, written from the published
/// algorithm (Jon Sneyers, Cloudinary, 2022 and 2023; the reference is in C++ among the tools of libjxl). The way in
/// is [Ssimulacra2]. Rows flow through a scale one by one, so that what is worked on stays in the processor's cache:
/// a [LinearRows] gives them, [Xyb] turns them into colours, three [ChannelRows] blur and compare them.
@NullMarked
package org.bildwerk.quality.ssimulacra;

import org.jspecify.annotations.NullMarked;
