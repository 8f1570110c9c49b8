package org.bildwerk.bench.watermark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bildwerk.ui.demo.DemoScenes;

/// What the pictures of one half are cut from.
final class Sources {

    private final Path cache;

    /// @param cache where the packages with the photographs are kept
    Sources(Path cache) {
        this.cache = cache;
    }

    List<Source> of(Plan.Kind kind, Plan.Half half) throws IOException, InterruptedException {
        var all = new ArrayList<>(
                switch (kind) {
                    case RENDERED -> scenes();
                    case PHOTOGRAPH -> photographs();
                    case GRAPHIC -> graphics();
                });
        Collections.shuffle(all, new Random(Plan.SEED + kind.ordinal()));
        int middle = all.size() / 2;
        return List.copyOf(half == Plan.Half.TUNED_ON ? all.subList(0, middle) : all.subList(middle, all.size()));
    }

    private static List<Source> scenes() {
        var scenes = new ArrayList<Source>();
        for (var picture : DemoScenes.all()) {
            scenes.add(new RenderedScene(picture.fileName(), picture.scene()));
        }
        return scenes;
    }

    private List<Source> photographs() throws IOException, InterruptedException {
        Files.createDirectories(cache);
        var photographs = new ArrayList<Source>();
        for (var one : Plan.PHOTOGRAPHS) {
            int number = 0;
            for (var file : one.photographs(cache)) {
                photographs.add(new Photograph("%s-%d".formatted(one.name(), ++number), file));
            }
        }
        return photographs;
    }

    private static List<Source> graphics() {
        var graphics = new ArrayList<Source>();
        for (int seed = 0; seed < Plan.PICTURES_PER_KIND; seed++) {
            graphics.add(new FlatGraphics(seed));
        }
        return graphics;
    }
}
