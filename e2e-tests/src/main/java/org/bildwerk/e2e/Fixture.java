package org.bildwerk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// One of the thirty pictures that are kept with these programs, six of each format.
///
/// @param name with its extension
@SuppressWarnings("ArrayRecordComponent")
record Fixture(String name, byte[] bytes) {

    private static final List<String> NAMES = List.of(
            "01-matte-cream-floor-vase.jpg",
            "02-vase-bowl-and-cup-on-sand.png",
            "03-glossy-navy-blue-bowl.webp",
            "04-three-cups-on-white.avif",
            "05-bowl-and-cup-on-sage-green.tif",
            "06-two-cups-and-bowl-on-grey.jpg",
            "07-glossy-orange-bowl.png",
            "08-floor-vase-vase-and-bowl-on-terracotta.webp",
            "09-satin-sage-green-bottle.avif",
            "10-bottle-sphere-cube-and-cup-on-light-blue.tif",
            "11-three-bottles-on-mint-green.jpg",
            "12-two-bottles-on-cream.png",
            "13-satin-orange-bottle.webp",
            "14-satin-red-gift-box.avif",
            "15-two-gift-boxes-on-red.tif",
            "16-matte-sand-box.jpg",
            "17-two-boxes-and-cube-on-white.png",
            "18-glossy-blue-sphere.webp",
            "19-cone-and-sphere-on-lavender.avif",
            "20-sphere-ring-and-cone-on-coral.tif",
            "21-ring-cube-and-sphere-on-yellow.jpg",
            "22-polished-copper-ring.png",
            "23-matte-terracotta-cube.webp",
            "24-three-spheres-on-navy-blue.avif",
            "25-matte-mustard-yellow-cone.tif",
            "26-cube-cone-cylinder-and-sphere-on-sand.jpg",
            "27-matte-white-ring.png",
            "28-cylinder-and-ring-on-green.webp",
            "29-five-shapes-in-a-row.avif",
            "30-three-shapes-in-a-row.tif");

    static List<Fixture> all() {
        return NAMES.stream().map(Fixture::read).toList();
    }

    String extension() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Fixture read(String name) {
        try (var in = Objects.requireNonNull(Fixture.class.getResourceAsStream("pictures/" + name), name)) {
            return new Fixture(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + name + " cannot be read", e);
        }
    }
}
