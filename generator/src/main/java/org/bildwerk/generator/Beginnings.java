package org.bildwerk.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.picture.Area;
import org.bildwerk.generator.picture.Mask;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.pipeline.Borders;
import org.bildwerk.generator.pipeline.Control;
import org.bildwerk.generator.pipeline.Start;
import org.jspecify.annotations.Nullable;

/// Reads the pictures that a task begins with, and settles the size that is worked at.
final class Beginnings {

    private static final float USUAL_STRENGTH = 0.6f;
    private static final int OUTPAINT_SEAM = 8;

    private final Pictures pictures;
    private final Model model;

    Beginnings(Pictures pictures, Model model) {
        this.pictures = pictures;
        this.model = model;
    }

    /// What a task begins with.
    ///
    /// @param width that is worked at, not always that of the picture
    /// @param unit of what width and height are multiples
    record Begun(Start start, int width, int height, int unit, List<Control> controls) {

        /// Returns an edge at a scale, as a multiple of the unit.
        int enlarged(int edge, double scale) {
            return (int) Math.max(1, Math.round(edge * scale / unit)) * unit;
        }
    }

    Begun of(GenerationTask task) throws InterruptedException {
        var recipe = task.recipe();
        return switch (task.mode()) {
            case TEXT_TO_IMAGE -> begun(task, new Start.Blank(), model.nativeEdge(), model.nativeEdge(), false);
            case IMAGE_TO_IMAGE, UPSCALE -> {
                var source = source(task);
                var start = new Start.FromPicture(source, strength(recipe, USUAL_STRENGTH));
                yield begun(task, start, source.width(), source.height(), true);
            }
            case INPAINT -> inside(task);
            case OUTPAINT -> outside(task);
        };
    }

    private Begun inside(GenerationTask task) throws InterruptedException {
        var source = source(task);
        var file = task.mask();
        if (file == null) {
            throw Settled.wrong("it has no mask");
        }
        var how = inputs(task.recipe()).mask();
        var start = new Start.Inside(
                source,
                pictures.readMask(file),
                strength(task.recipe(), 1),
                how == null ? 0 : how.feather(),
                how != null && how.maskedAreaOnly(),
                how == null ? 0 : how.padding());
        return start.areaOnly()
                ? begun(task, start, model.nativeEdge(), model.nativeEdge(), false)
                : begun(task, start, source.width(), source.height(), true);
    }

    private Begun outside(GenerationTask task) throws InterruptedException {
        var source = source(task);
        var borders = inputs(task.recipe()).borders();
        if (borders == null) {
            throw Settled.wrong("it does not say how much is added on which side");
        }
        var canvas = Borders.extended(source, borders.left(), borders.top(), borders.right(), borders.bottom());
        var stays = new Area(borders.left(), borders.top(), source.width(), source.height());
        var mask = Mask.around(stays, canvas.width(), canvas.height());
        int seam = Math.min(OUTPAINT_SEAM, Math.min(source.width(), source.height()) / 4);
        var start = new Start.Inside(canvas, mask, strength(task.recipe(), 1), seam, false, 0);
        return begun(task, start, canvas.width(), canvas.height(), true);
    }

    private RgbImage source(GenerationTask task) throws InterruptedException {
        var file = task.source();
        if (file == null) {
            throw Settled.wrong("it has no picture to begin with");
        }
        return pictures.read(file);
    }

    private static Inputs inputs(Recipe recipe) {
        return Objects.requireNonNullElse(recipe.inputs(), new Inputs(null, null, null, List.of()));
    }

    private static float strength(Recipe recipe, float usual) {
        var source = inputs(recipe).source();
        @Nullable Double strength = source == null ? null : source.strength();
        return strength == null ? usual : strength.floatValue();
    }

    /// @param fit whether the size is a picture's, to be brought near to what the model was trained on
    private Begun begun(GenerationTask task, Start start, int width, int height, boolean fit)
            throws InterruptedException {
        var recipe = task.recipe();
        int unit = model.pixelUnit();
        var wantedWidth = recipe.width();
        var wantedHeight = recipe.height();
        var controls = controls(task);
        if (wantedWidth != null && wantedHeight != null) {
            return new Begun(start, wantedWidth, wantedHeight, unit, controls);
        }
        double scale = fit ? scale(width, height) : 1;
        return new Begun(start, multiple(width * scale, unit), multiple(height * scale, unit), unit, controls);
    }

    /// A picture of up to half as many pixels again along an edge is worked at in its own size, a larger one is made
    /// smaller, and a much smaller one larger.
    private double scale(int width, int height) {
        double edge = Math.sqrt((double) width * height) / model.nativeEdge();
        return edge > 1.5 ? 1.5 / edge : edge < 0.75 ? 0.75 / edge : 1;
    }

    private static int multiple(double edge, int unit) {
        return (int) Math.max(1, Math.ceil(edge / unit - 0.25)) * unit;
    }

    private List<Control> controls(GenerationTask task) throws InterruptedException {
        var wanted = inputs(task.recipe()).controls();
        if (wanted.size() != task.controls().size()) {
            throw Settled.wrong(task.controls().size() + " pictures do not fit " + wanted.size() + " controls");
        }
        var controls = new ArrayList<Control>();
        for (int i = 0; i < wanted.size(); i++) {
            var each = wanted.get(i);
            var picture = Preprocessing.prepare(pictures.read(task.controls().get(i)), each.preprocessor());
            controls.add(new Control(
                    part(each.model()), picture, (float) each.weight(), (float) each.start(), (float) each.end()));
        }
        return controls;
    }

    static String part(String card) {
        return card.substring(card.lastIndexOf('/') + 1);
    }
}
