package org.bildwerk.e2e;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/// Makes small JPEG pictures that differ from each other in every byte that counts; the same seed gives the same
/// picture.
public final class Pictures {

    private Pictures() {}

    /// Writes one picture and returns its path.
    public static Path jpeg(Path folder, String name, long seed, int width, int height) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
        canvas.fillRect(0, 0, width, height);
        for (int shape = 0; shape < 40; shape++) {
            canvas.setColor(colour(random));
            int size = 10 + random.nextInt(width / 3);
            canvas.fillOval(random.nextInt(width), random.nextInt(height), size, size);
        }
        canvas.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return Files.write(folder.resolve(name), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + name + " could not be written", e);
        }
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
