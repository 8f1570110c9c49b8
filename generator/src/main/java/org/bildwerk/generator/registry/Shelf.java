package org.bildwerk.generator.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bildwerk.dam.generation.ModelCard.Kind;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.inversion.Inversion;
import org.bildwerk.generator.model.ModelDigest;
import org.bildwerk.generator.model.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds what is installed: models, adapters, learned words and upscalers, each in a folder of its own with its card;
/// adapters also as single files in `loras`, learned words in `embeddings`, with a card beside them. Looks anew each
/// time, so that what was added is there. Safe for
/// several threads.
public final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private static final String LORAS = "loras";
    private static final String EMBEDDINGS = "embeddings";
    private static final String SUFFIX = ".safetensors";

    /// Files of which the pictures do not depend.
    private static final String[] SAYING_NOTHING = {CardFile.NAME, "README.md"};

    private final List<Path> folders;
    private final Digests digests;

    /// @param folders the first that has a name wins; one that is not there holds nothing; only the first is written to
    public Shelf(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.digests = new Digests(folders.getFirst());
    }

    /// Returns everything, models first.
    public List<Installed> all() {
        return Stream.of(Kind.MODEL, Kind.LORA, Kind.TEXTUAL_INVERSION, Kind.UPSCALER)
                .flatMap(kind -> all(kind).stream())
                .toList();
    }

    /// Returns all of a kind, sorted by name.
    public List<Installed> all(Kind kind) {
        var found = new ArrayList<Installed>();
        for (var folder : folders) {
            for (var place : places(folder, kind)) {
                var name = name(place);
                if (found.stream().noneMatch(each -> each.name().equals(name))) {
                    readable(kind, name, place).ifPresent(found::add);
                }
            }
        }
        found.sort((a, b) -> a.name().compareTo(b.name()));
        return List.copyOf(found);
    }

    /// Returns one by its name.
    ///
    /// @throws GeneratorRefused if it is not there, or states no licence
    public Installed require(Kind kind, String name) {
        for (var folder : folders) {
            for (var place : places(folder, kind)) {
                if (name(place).equals(name)) {
                    return installed(kind, name, place).licensed();
                }
            }
        }
        boolean adapter = kind == Kind.LORA || kind == Kind.TEXTUAL_INVERSION;
        var refusal = adapter ? GeneratorRefusal.ADAPTER_UNKNOWN : GeneratorRefusal.MODEL_UNKNOWN;
        throw new GeneratorRefused(refusal, name);
    }

    /// One that cannot be read hides none of the others.
    private Optional<Installed> readable(Kind kind, String name, Path place) {
        try {
            return Optional.of(installed(kind, name, place));
        } catch (GeneratorRefused | UncheckedIOException e) {
            LOG.warn("{} is left out: {}", place, e.getMessage());
            return Optional.empty();
        }
    }

    private Installed installed(Kind kind, String name, Path place) {
        var card = Files.isDirectory(place)
                ? CardFile.read(place.resolve(CardFile.NAME))
                : CardFile.read(place.resolveSibling(name + ".json"));
        return new Installed(kind, name, place, card, digests.of(place, SAYING_NOTHING));
    }

    /// Returns the digest of what lies in a folder, as it will be listed.
    static String digest(Path folder) {
        return ModelDigest.of(folder, SAYING_NOTHING);
    }

    private static List<Path> places(Path folder, Kind kind) {
        return switch (kind) {
            case MODEL -> inside(folder, ModelFolder::isModel);
            case LORA ->
                adapters(
                        folder,
                        LORAS,
                        place -> adapter(place)
                                .filter(file -> !Inversion.isOne(file))
                                .isPresent());
            case TEXTUAL_INVERSION ->
                adapters(
                        folder,
                        EMBEDDINGS,
                        place -> adapter(place).filter(Inversion::isOne).isPresent());
            case UPSCALER -> inside(folder, Shelf::isUpscaler);
            case CONTROL -> List.of();
        };
    }

    /// Tells whether a name is that of a folder for single files.
    static boolean isTaken(String name) {
        return name.equals(LORAS) || name.equals(EMBEDDINGS);
    }

    private static List<Path> adapters(Path folder, String files, Predicate<Path> wanted) {
        var alone = inside(folder.resolve(files), file -> name(file, "").endsWith(SUFFIX));
        var together = inside(folder, place -> !isTaken(name(place)) && wanted.test(place));
        return Stream.concat(alone.stream(), together.stream()).toList();
    }

    /// Returns the file of an adapter: itself, or the only one of its kind in a folder that is no model.
    public static Optional<Path> adapter(Path place) {
        if (!Files.isDirectory(place)) {
            return Optional.of(place).filter(file -> name(file, "").endsWith(SUFFIX));
        }
        if (ModelFolder.isModel(place) || Files.exists(place.resolve("model.onnx"))) {
            return Optional.empty();
        }
        var files = inside(place, file -> name(file, "").endsWith(SUFFIX));
        return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
    }

    static boolean isUpscaler(Path place) {
        boolean graph = Files.isRegularFile(place.resolve("model.onnx")) && !ModelFolder.isModel(place);
        return graph && ModelFolder.config(place).path("scale").asInt(0) > 1;
    }

    private static List<Path> inside(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(folder)) {
            return places.filter(place -> !name(place).startsWith("."))
                    .filter(wanted)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path place) {
        return name(place, SUFFIX);
    }

    private static String name(Path place, String suffix) {
        var name = String.valueOf(place.getFileName());
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }
}
