package org.bildwerk.dam.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.FailOn;
import org.bildwerk.vips.Ladder;
import org.bildwerk.vips.LoadOptions;
import org.bildwerk.vips.ThumbnailOptions;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsImage;

/// Makes all previews of a picture from one decode; a second, lenient one shows what is left of a damaged file.
/// Thread-safe.
public final class PreviewRenderer {

    private static final List<String> KINDS = List.of(Fact.PREVIEW_1024, Fact.PREVIEW_512, Fact.PREVIEW_256);
    private static final List<Box> BOXES =
            List.of(Box.edge(1024), Box.edge(512), Box.edge(256), Box.edge(ThumbHash.EDGE));
    // A cut JPEG with a proper end is no error to the decoder, only a warning.
    private static final LoadOptions STRICT = LoadOptions.STANDARD.withFailOn(FailOn.WARNING);
    private static final int QUALITY = 80;
    private static final int RECIPE = 2;

    private PreviewRenderer() {}

    /// Names what makes the previews; another name makes old ones stale.
    static String maker(Vips vips, Edit edit, boolean generated) {
        var plain = maker(vips);
        var marked = generated ? plain + ", marked" : plain;
        return edit.equals(Edit.NONE)
                ? marked
                : "%s, edit %08x".formatted(marked, Json.write(edit).hashCode());
    }

    /// Returns what the names of all makers of now begin with.
    static String maker(Vips vips) {
        return "libvips %s, JPEG and WebP %d, recipe %d".formatted(vips.version(), QUALITY, RECIPE);
    }

    /// Puts the mark into a picture that was generated here, where it is large enough: previews are seen in browsers,
    /// and what is seen there can be kept.
    interface Marking {

        /// A marking that leaves everything as it is.
        Marking NONE = (vips, image) -> image;

        /// Returns the image itself, or a marked one, which the caller closes.
        VipsImage apply(Vips vips, VipsImage image);
    }

    /// Returns the largest preview of a picture without edit and mark, byte for byte as it would be stored.
    public static byte[] plain(Vips vips, Path file) {
        return render(vips, file, Edit.NONE, Marking.NONE).files().getFirst().bytes();
    }

    static PreviewSet render(Vips vips, Path file, Edit edit, Marking marking) {
        try {
            return render(vips, file, edit, marking, STRICT);
        } catch (VipsException fault) {
            return render(vips, file, edit, marking, LoadOptions.STANDARD).damaged(fault.publicReason());
        }
    }

    private static PreviewSet render(Vips vips, Path file, Edit edit, Marking marking, LoadOptions load) {
        if (edit.equals(Edit.NONE)) {
            try (var ladder = vips.ladder(file, BOXES, ThumbnailOptions.STANDARD.withLoad(load))) {
                return render(vips, ladder, marking);
            }
        }
        try (var image = vips.load(file, load);
                var ladder = EditRendering.apply(image.autoRotate(), edit).ladder(BOXES)) {
            return render(vips, ladder, marking);
        }
    }

    private static PreviewSet render(Vips vips, Ladder ladder, Marking marking) {
        var rungs = ladder.rungs();
        var files = new ArrayList<PreviewSet.PreviewFile>();
        for (int i = 0; i < KINDS.size(); i++) {
            files.add(file(KINDS.get(i), rungs.get(i), files, image -> marking.apply(vips, image)));
        }
        var tiny = rungs.getLast();
        var hash = ThumbHash.of(tiny.rgba(), tiny.width(), tiny.height());
        return new PreviewSet(
                files,
                Base64.getEncoder().encodeToString(hash),
                tiny.dominantColour().hex(),
                tiny.averageColour().hex(),
                null);
    }

    // A picture smaller than two sizes is encoded once.
    private static PreviewSet.PreviewFile file(
            String kind, VipsImage rung, List<PreviewSet.PreviewFile> larger, UnaryOperator<VipsImage> marking) {
        if (!larger.isEmpty() && larger.getLast().width() == rung.width()) {
            var same = larger.getLast();
            return new PreviewSet.PreviewFile(kind, same.width(), same.height(), same.mediaType(), same.bytes());
        }
        var encoding = rung.hasAlpha() ? Encoding.Webp.quality(QUALITY) : Encoding.Jpeg.fast(QUALITY);
        return new PreviewSet.PreviewFile(
                kind, rung.width(), rung.height(), encoding.format().mediaType(), encoded(rung, encoding, marking));
    }

    private static byte[] encoded(VipsImage rung, Encoding encoding, UnaryOperator<VipsImage> marking) {
        var marked = marking.apply(rung);
        try {
            return marked.encode(encoding);
        } finally {
            // The rungs belong to the ladder.
            if (marked != rung) {
                marked.close();
            }
        }
    }
}
