package org.bildwerk.vips;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/// Writes animated GIFs by another encoder than libvips.
final class AnimatedGif {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private AnimatedGif() {}

    /// Returns the red of a frame; each is of one colour.
    static int red(int frame) {
        return 20 + frame * 11 % 220;
    }

    static Path write(Path file, int frames, int width, int height, int milliseconds) {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var stream = Files.newOutputStream(file);
                var out = ImageIO.createImageOutputStream(stream)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                var brush = image.createGraphics();
                brush.setColor(new Color(red(i), 90, 160));
                brush.fillRect(0, 0, width, height);
                brush.dispose();
                var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
                show(metadata, milliseconds / 10);
                writer.writeToSequence(new IIOImage(image, null, metadata), null);
            }
            writer.endWriteSequence();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static void show(IIOMetadata metadata, int hundredths) throws IOException {
        var control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(hundredths));
        var root = new IIOMetadataNode(FORMAT);
        root.appendChild(control);
        metadata.mergeTree(FORMAT, root);
    }
}
