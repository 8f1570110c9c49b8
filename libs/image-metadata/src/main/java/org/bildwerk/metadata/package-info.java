/// Reads and writes the metadata of images: EXIF, IPTC-IIM and XMP in JPEG, PNG, WebP, TIFF and AVIF. The containers
/// are rewritten without touching a pixel; the packets are decoded into typed fields of the IPTC Photo Metadata
/// Standard.
@NullMarked
package org.bildwerk.metadata;

import org.jspecify.annotations.NullMarked;
