package org.bildwerk.generator.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.bildwerk.generator.GeneratorException;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.inversion.Inversion;
import org.bildwerk.generator.lora.LoraFile;
import org.bildwerk.generator.model.ModelDigest;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import org.bildwerk.generator.text.ClipTokenizer;
import org.jspecify.annotations.Nullable;

/// Puts models and adapters into the folder where they are found. What is there under a name is not replaced; what
/// cannot be read is not put there at all.
public final class Installer {

    private static final String ADAPTER = ".safetensors";

    private static final String ADDING = ".adding-";
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path models;
    private final FetchBounds bounds;
    private final FetchWatch watch;

    /// @param bounds of what comes from the web
    public Installer(Path models, FetchBounds bounds, FetchWatch watch) {
        this.models = models;
        this.bounds = bounds;
        this.watch = watch;
    }

    /// Installs what lies in a folder or a file of this machine, or at an address.
    ///
    /// @param card what is known of it; what it says wins over the card that lies there
    /// @param sha256 that it must have: of the file of an adapter, else over the files of the folder; null for any
    /// @throws GeneratorRefused if it cannot be used, is not what was meant, or the name is taken
    public Installed add(String source, String name, CardFile card, @Nullable String sha256)
            throws IOException, InterruptedException {
        requireName(name);
        Files.createDirectories(models);
        sweep();
        var place = Files.createTempDirectory(models, ADDING);
        try {
            // Under its name already, for that is what refusals call it.
            var folder = Files.createDirectory(place.resolve(name));
            bring(source, name, folder);
            requireDigest(name, folder, sha256);
            card.over(CardFile.read(folder.resolve(CardFile.NAME))).write(folder.resolve(CardFile.NAME));
            check(name, folder);
            Files.move(folder, models.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(place);
        }
        return new Shelf(java.util.List.of(models))
                .all().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> refused(name, "it is neither model, adapter nor upscaler"));
    }

    private void requireName(String name) {
        if (!name.matches("[\\w][\\w.-]{0,99}")) {
            throw refused(name, "a name has letters, digits, dots, dashes and underscores");
        }
        if (Shelf.isTaken(name) || Files.exists(models.resolve(name))) {
            throw refused(name, "there is one of this name already");
        }
    }

    /// Removes what a killed process left behind.
    private void sweep() throws IOException {
        try (Stream<Path> all = Files.list(models)) {
            for (var each : all.toList()) {
                var changed = Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS)
                        .toInstant();
                if (String.valueOf(each.getFileName()).startsWith(ADDING)
                        && changed.isBefore(Instant.now().minus(LEFT_BEHIND))) {
                    remove(each);
                }
            }
        }
    }

    private static void requireDigest(String name, Path folder, @Nullable String wanted) {
        if (wanted == null) {
            return;
        }
        var found = Shelf.adapter(folder).map(ModelDigest::of).orElseGet(() -> Shelf.digest(folder));
        if (!found.equalsIgnoreCase(wanted)) {
            throw new GeneratorRefused(GeneratorRefusal.MODEL_DIGEST_WRONG, name, found, wanted);
        }
    }

    private void bring(String source, String name, Path folder) throws IOException, InterruptedException {
        if (source.matches("(?i)https?://.*")) {
            var address = URI.create(source);
            var download = new Download(address, new Fetch(bounds, watch));
            if (String.valueOf(address.getPath()).endsWith(ADAPTER)) {
                download.file(folder.resolve(name + ADAPTER));
            } else {
                download.model(folder);
            }
            return;
        }
        var place = Path.of(source);
        if (Files.isDirectory(place)) {
            copy(place, folder);
        } else if (Files.isRegularFile(place)) {
            Files.copy(place, folder.resolve(String.valueOf(place.getFileName())));
        } else {
            throw refused(source, "there is no such folder or file");
        }
    }

    /// Follows no links, so that nothing else of the machine is copied.
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !file.getFileName().toString().startsWith(".")) {
                    var target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void check(String name, Path folder) {
        if (ModelFolder.isModel(folder)) {
            checkModel(name, folder);
            return;
        }
        var adapter = Shelf.adapter(folder);
        if (adapter.filter(Inversion::isOne).isPresent()) {
            Inversion.read(name, adapter.get());
        } else if (adapter.isPresent()) {
            LoraFile.read(name, adapter.get()).file().requireNumbers();
        } else if (!Shelf.isUpscaler(folder)) {
            throw refused(name, "it is neither model, adapter nor upscaler");
        }
    }

    /// A model that is read but cannot take one step would be chosen and then fail.
    private static void checkModel(String name, Path folder) {
        var model = ModelFolder.read(folder);
        try {
            SchedulerConfig.read(model.schedulerConfig()).scheduler(1);
            ClipTokenizer.read(model.tokenizer());
            ClipTokenizer.read(model.secondTokenizer());
        } catch (GeneratorException unusable) {
            throw refused(name, String.valueOf(unusable.getMessage()));
        }
    }

    private static GeneratorRefused refused(String what, String why) {
        return new GeneratorRefused(GeneratorRefusal.MODEL_FOLDER_UNREADABLE, what, why);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
