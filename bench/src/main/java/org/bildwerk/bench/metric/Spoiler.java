package org.bildwerk.bench.metric;

import java.util.List;
import org.bildwerk.vips.Encoding;

/// An encoder at one of its settings.
///
/// @param name what it is called in the list of what differs
record Spoiler(String name, Encoding encoding) {

    /// Ten, from what everybody sees to what hardly anybody does.
    static final List<Spoiler> ALL = List.of(
            new Spoiler("jpeg-30", Encoding.Jpeg.small(30)),
            new Spoiler("jpeg-60", Encoding.Jpeg.small(60)),
            new Spoiler("jpeg-80", Encoding.Jpeg.fast(80)),
            new Spoiler("jpeg-92", Encoding.Jpeg.small(92)),
            new Spoiler("webp-30", Encoding.Webp.quality(30)),
            new Spoiler("webp-60", Encoding.Webp.quality(60)),
            new Spoiler("webp-85", Encoding.Webp.quality(85)),
            new Spoiler("avif-30", Encoding.Avif.quality(30)),
            new Spoiler("avif-55", Encoding.Avif.quality(55)),
            new Spoiler("avif-80", Encoding.Avif.quality(80)));
}
