package org.bildwerk.e2e;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// A picture that is red or blue, on a site that signs its pictures and on one that does not.
///
/// @param origin of the pictures
/// @param places the same picture on each site
/// @param replacement the blue one
record ChangingPicture(URI origin, List<PublishedPicture> places, Path replacement) {

    static final String SIGNED = "signed";
    static final String PLAIN = "plain";

    private static final List<String> FILES = List.of("w320/%s.jpg", "w320/%s.webp", "w320/%s.avif");
    private static final List<String> OTHERS = List.of("w320/%s.auto", "w300/%s.jpg");

    /// Makes the sites and the picture, red.
    static ChangingPicture make(Api api, RunningApplication application, Website website, Path folder) {
        PublishedPicture.makeSite(api, SIGNED, website, application);
        PublishedPicture.makeSite(api, PLAIN, website, application);
        api.put("/api/v1/sites/" + PLAIN + "/credential", Map.of("credential", "none"));
        var signed = PublishedPicture.of(api, SIGNED, painted(folder, "first.jpg", Color.RED), "A field");
        var plain = new PublishedPicture(api, PLAIN, signed.id(), signed.key());
        return new ChangingPicture(
                application.url(), List.of(signed, plain), painted(folder, "second.jpg", Color.BLUE));
    }

    private static Path painted(Path folder, String name, Color colour) {
        var picture = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, Color.WHITE, 900, 600, Color.BLACK));
        canvas.fillRect(0, 0, 900, 600);
        canvas.setColor(colour);
        canvas.fillOval(200, 50, 500, 500);
        canvas.dispose();
        var file = folder.resolve(name);
        try {
            ImageIO.write(picture, "jpeg", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be painted: " + file, e);
        }
        return file;
    }

    /// The same picture, through another connection.
    ChangingPicture by(Api api) {
        var again = places.stream()
                .map(place -> new PublishedPicture(api, place.site(), place.id(), place.key()))
                .toList();
        return new ChangingPicture(origin, again, replacement);
    }

    void publish() {
        places.forEach(PublishedPicture::publish);
    }

    void replaceByBlue() {
        places.getFirst().replace(replacement);
        publish();
    }

    void restoreRed() {
        places.getFirst().restore();
        publish();
    }

    /// What a page shows that was rendered just now.
    String markup() {
        return String.join(
                "", places.stream().map(place -> place.markup("inline")).toList());
    }

    /// Every path under which the picture was ever seen.
    List<String> paths() {
        var found = new ArrayList<String>();
        for (var publication : publications()) {
            found.add("/i/%s/%s.jpg".formatted(key(), publication.slug()));
            FILES.forEach(file -> found.add(publication.path(key(), file)));
            OTHERS.forEach(file -> found.add(publication.path(key(), file)));
        }
        return found.stream().distinct().toList();
    }

    /// A page that shows all of them.
    String links() {
        return String.join(
                "\n",
                paths().stream()
                        .map(path -> "<img width=\"320\" alt=\"\" src=\"%s%s\">".formatted(origin, path))
                        .toList());
    }

    /// The paths on a site whose bytes never change.
    List<String> immutablePaths(String site) {
        var live = publications().stream()
                .filter(publication -> publication.site().equals(site))
                .findFirst()
                .orElseThrow();
        return FILES.stream().map(file -> live.path(key(), file)).toList();
    }

    HttpResponse<byte[]> fetch(String path) {
        return places.getFirst().api().fetch(path);
    }

    private String key() {
        return places.getFirst().key();
    }

    private record Published(String site, String rev, String slug) {

        String path(String key, String file) {
            return "/i/%s/%s/".formatted(key, rev) + file.formatted(slug);
        }
    }

    /// The latest first.
    private List<Published> publications() {
        var found = new ArrayList<Published>();
        var first = places.getFirst();
        for (var publication : first.api().get("/api/v1/assets/" + first.id() + "/publications")) {
            found.add(new Published(
                    publication.get("site").asString(),
                    publication.get("rev").asString(),
                    publication.get("slug").asString()));
        }
        return found;
    }
}
