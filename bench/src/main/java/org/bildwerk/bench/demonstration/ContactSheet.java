package org.bildwerk.bench.demonstration;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.bildwerk.generator.picture.RgbImage;

/// Pictures side by side in one file.
public final class ContactSheet {

    private static final int COLUMNS = 8;

    private ContactSheet() {}

    /// Writes the pictures in rows of eight, halved in size, as a PNG file.
    public static void write(List<RgbImage> pictures, Path file) throws IOException {
        int edge = pictures.getFirst().width() / 2;
        int rows = Math.ceilDiv(pictures.size(), COLUMNS);
        var sheet = new BufferedImage(COLUMNS * edge, rows * edge, BufferedImage.TYPE_INT_RGB);
        var canvas = sheet.createGraphics();
        for (int i = 0; i < pictures.size(); i++) {
            var small = pictures.get(i).resized(edge, edge).buffered();
            canvas.drawImage(small, i % COLUMNS * edge, i / COLUMNS * edge, null);
        }
        canvas.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }
}
