package org.bildwerk.generator;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.bildwerk.dam.generation.GeneratedPicture;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.ModelCard.Kind;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Devices;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.inversion.Inversions;
import org.bildwerk.generator.lora.LoraFile;
import org.bildwerk.generator.lora.LoraOverlay;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.model.Upscaler;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.pipeline.Enlarger;
import org.bildwerk.generator.pipeline.Workbench;
import org.bildwerk.generator.registry.Installed;
import org.bildwerk.generator.registry.Shelf;

/// Keeps what was read of models, and makes pictures with them. Reading is safe for several threads, making is for one.
final class Workshop implements AutoCloseable {

    private static final double NEW_SHARE = 0.3;

    private final Shelf shelf;
    private final Sessions sessions;
    private final Devices devices;
    private final Pictures pictures;
    private final int tileEdge;
    private final ConcurrentHashMap<String, Model> models = new ConcurrentHashMap<>();
    private final Learned learned;
    private final ConcurrentHashMap<String, Double> seconds = new ConcurrentHashMap<>();

    // More than four, for they are what a picture is made with.
    Workshop(Shelf shelf, Sessions sessions, Devices devices, Pictures pictures, int tileEdge) {
        this.shelf = shelf;
        this.learned = new Learned(shelf);
        this.sessions = sessions;
        this.devices = devices;
        this.pictures = pictures;
        this.tileEdge = tileEdge;
    }

    Device device() {
        return devices.main();
    }

    int tileEdge() {
        return tileEdge;
    }

    Sessions sessions() {
        return sessions;
    }

    Pictures pictures() {
        return pictures;
    }

    Shelf shelf() {
        return shelf;
    }

    /// Returns the model; read once as long as its files stay as they are.
    Model model(Installed installed) {
        return models.computeIfAbsent(installed.digest(), digest -> {
            sessions.clear();
            return ModelFolder.read(installed.place());
        });
    }

    Learned learned() {
        return learned;
    }

    /// @param adapters on U-Net and text encoders
    Workbench bench(Model model, Overlay adapters, Inversions words, Device device) {
        return new Workbench(
                model,
                sessions,
                device,
                device,
                words.applied().isEmpty() ? adapters : adapters.and(words),
                learned.reader(model, words),
                learned.secondReader(model, words));
    }

    /// Reads an adapter.
    ///
    /// @throws GeneratorRefused if it is not there, states no licence, or is damaged
    LoraOverlay.Applied adapter(String name, double weight, double textWeight) {
        var installed = shelf.require(Kind.LORA, name);
        var file = Shelf.adapter(installed.place()).orElse(installed.place());
        return new LoraOverlay.Applied(LoraFile.read(name, file), installed.digest(), weight, textWeight);
    }

    /// Makes a picture larger by the factor of an upscaler.
    RgbImage enlarged(RgbImage picture, Installed installed, Watched watched) {
        var part = ModelFolder.part(installed.name(), installed.place());
        try (var upscaler = new Upscaler(sessions.lend(part.graph(), device(), Overlay.NONE))) {
            return new Enlarger(upscaler, watched::look).enlarge(picture, watched.cancellation());
        }
    }

    GeneratedPicture make(GenerationTask task, Watched watched, Cancellation cancellation) throws InterruptedException {
        long start = System.nanoTime();
        var run = TaskRun.prepare(this, task);
        var made = run.make(watched, cancellation);
        Pictures.write(made.picture(), task.target());
        var took = Duration.ofNanos(System.nanoTime() - start);
        seconds.merge(
                task.recipe().model(),
                took.toMillis() / 1000.0,
                (before, now) -> before * (1 - NEW_SHARE) + now * NEW_SHARE);
        return new GeneratedPicture(task.target(), run.recipe(made), made.notes(), took);
    }

    /// Returns how long a picture took lately.
    double secondsOf(String model, double otherwise) {
        return seconds.getOrDefault(model, otherwise);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
