package org.bildwerk.dam.provenance.evidence.generator;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bildwerk.dam.metadata.embedded.Trace;
import org.bildwerk.dam.metadata.embedded.Traces;

/// Midjourney: a description of the prompt, options that start with two dashes, and the id of the job.
final class Midjourney implements Dialect {

    private static final Pattern JOB =
            Pattern.compile("Job ID: ?([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})");
    private static final Pattern OPTION =
            Pattern.compile("(?<=\\s|^)(?:--|—)([a-z]\\w{0,29})((?: (?!--|—)\\S{1,500}){0,100})");
    private static final int LONGEST = 60_000;

    @Override
    public Optional<Found> read(Traces traces) {
        return Stream.of(
                        traces.png("Description"),
                        traces.xmp("dc:description"),
                        traces.exif("ImageDescription"),
                        traces.text(Trace.Place.IPTC, "Caption"))
                .flatMap(Optional::stream)
                .filter(text -> text.length() <= LONGEST && text.contains("Job ID:"))
                .map(Midjourney::found)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Found> found(String text) {
        var job = JOB.matcher(text);
        if (!job.find()) {
            return Optional.empty();
        }
        var body = text.substring(0, job.start()).strip();
        var notes = new RecipeNotes().set("Job ID", job.group(1));
        var option = OPTION.matcher(body);
        int end = -1;
        var model = "Midjourney";
        while (option.find()) {
            end = end < 0 ? option.start() : end;
            var name = option.group(1);
            var value = option.group(2).strip();
            switch (name) {
                case "v", "version" -> model = "Midjourney " + value;
                case "niji" -> model = "Niji " + value;
                case "seed" -> notes.seed(value);
                case "no" -> notes.negativePrompt(value);
                default -> notes.set(name, value.isEmpty() ? "yes" : value);
            }
        }
        notes.prompt(end < 0 ? body : body.substring(0, end)).model(model.strip());
        return Optional.of(Found.of("Midjourney", null, notes.recipe()));
    }
}
