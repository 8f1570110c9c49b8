package org.bildwerk.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.GeneratedPicture;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.GenerationWatch;
import org.bildwerk.dam.generation.ImageGenerator;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.ModelCard.Kind;
import org.bildwerk.dam.generation.PromptReading;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.registry.Installed;
import org.bildwerk.generator.registry.Shelf;
import org.bildwerk.generator.scheduler.SchedulerKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes pictures on this machine. One at a time: a second one waits for the device.
public final class OnnxImageGenerator implements ImageGenerator {

    /// Its name in recipes.
    public static final String NAME = "onnx";

    private static final Logger LOG = LoggerFactory.getLogger(OnnxImageGenerator.class);

    private final Shelf shelf;
    private final Cards cards;
    private final Workshop workshop;
    private final ReentrantLock device = new ReentrantLock(true);

    OnnxImageGenerator(Shelf shelf, Cards cards, Workshop workshop) {
        this.shelf = shelf;
        this.cards = cards;
        this.workshop = workshop;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ModelCard> models() {
        var found = new ArrayList<ModelCard>();
        for (var installed : shelf.all()) {
            try {
                found.addAll(cards.of(installed));
            } catch (GeneratorRefused | GeneratorException e) {
                LOG.warn("{} is left out: {}", installed.place(), e.getMessage());
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Capabilities capabilities(String name) {
        return Failed.named(() -> capabilities(shelf.require(Kind.MODEL, name)));
    }

    private Capabilities capabilities(Installed installed) {
        var model = workshop.model(installed);
        boolean upscalers = !shelf.all(Kind.UPSCALER).isEmpty();
        return new Capabilities(
                cards.modes(model, upscalers),
                true,
                !model.takesGuidanceAsNumber(),
                true,
                cards.masks(model),
                cards.sizes(model),
                1,
                true,
                Stream.of(SchedulerKind.values()).map(SchedulerKind::className).toList(),
                List.of(Settled.TORCH, Settled.PHILOX),
                cards.adapters(installed, model),
                cards.controls(model),
                shelf.all(Kind.UPSCALER).stream().map(Installed::name).toList(),
                workshop.learned().room(model));
    }

    @Override
    public void check(Recipe recipe) {
        Failed.named(() -> {
            OrderCheck.check(workshop, recipe);
            return recipe;
        });
    }

    @Override
    public GeneratedPicture generate(GenerationTask task, GenerationWatch watch) throws InterruptedException {
        device.lockInterruptibly();
        try (var cancellation = new Cancellation()) {
            return workshop.make(task, new Watched(watch, cancellation), cancellation);
        } catch (CancellationException e) {
            Pictures.delete(task.target());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new GenerationException.Cancelled();
        } catch (RuntimeException e) {
            Pictures.delete(task.target());
            throw Failed.named(e);
        } finally {
            device.unlock();
        }
    }

    @Override
    public Optional<PromptReading> read(String name, String prompt) {
        return Failed.named(() -> {
            var installed = shelf.require(Kind.MODEL, name);
            var model = workshop.model(installed);
            var words = workshop.learned().named(prompt, installed, model);
            var reader = workshop.learned().reader(model, words);
            var read = reader.longest(prompt, Settled.USUAL_STEPS);
            var cut = read.cut().isBlank() ? List.<String>of() : List.of(read.cut());
            return Optional.of(new PromptReading(read.tokens(), reader.room(), cut, read.unknown()));
        });
    }

    @Override
    public Optional<String> deviceClass() {
        return Optional.of(DeviceClass.of(workshop.device()));
    }
}
