package org.bildwerk.dam.provenance.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bildwerk.dam.metadata.embedded.Plain;
import org.bildwerk.dam.metadata.embedded.Trace;
import org.bildwerk.dam.metadata.embedded.Trace.Place;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.bildwerk.dam.provenance.evidence.Evidence.Claim;
import org.bildwerk.dam.provenance.evidence.Evidence.Source;
import org.bildwerk.dam.provenance.evidence.Evidence.Strength;

/// Looks for the names of generators where programs and agencies put their names: hints, no more.
final class ToolNames {

    private record Field(Place place, String name, Source source) {}

    private static final List<Field> FIELDS = List.of(
            new Field(Place.XMP, "xmp:CreatorTool", Source.CREATOR_TOOL),
            new Field(Place.XMP, "tiff:Software", Source.CREATOR_TOOL),
            new Field(Place.EXIF, "Software", Source.CREATOR_TOOL),
            new Field(Place.PNG_TEXT, "Software", Source.CREATOR_TOOL),
            new Field(Place.IPTC, "OriginatingProgram", Source.CREATOR_TOOL),
            new Field(Place.XMP, "photoshop:Credit", Source.CREDIT),
            new Field(Place.XMP, "photoshop:Source", Source.CREDIT),
            new Field(Place.IPTC, "Credit", Source.CREDIT),
            new Field(Place.IPTC, "Source", Source.CREDIT));

    private static final List<String> EDITED = List.of("edited with google ai", "generative fill", "generative expand");
    private static final List<String> MADE = List.of(
            "firefly",
            "dall·e",
            "dall-e",
            "openai",
            "chatgpt",
            "gpt-image",
            "midjourney",
            "nijijourney",
            "made with google ai",
            "google imagen",
            "imagen 3",
            "imagen 4",
            "gemini",
            "stable diffusion",
            "stability ai",
            "comfyui",
            "invokeai",
            "novelai",
            "fooocus",
            "swarmui",
            "draw things",
            "sd.next",
            "automatic1111",
            "black forest labs",
            "ideogram",
            "leonardo.ai",
            "recraft",
            "bing image creator",
            "made with ai",
            "ai generated",
            "ai-generated",
            "ki-generiert");

    private ToolNames() {}

    static List<Evidence> of(Traces traces) {
        return FIELDS.stream()
                .flatMap(field -> traces.all().stream()
                        .filter(trace ->
                                trace.place() == field.place() && trace.name().equals(field.name()))
                        .map(trace -> hint(field.source(), trace)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Evidence> hint(Source source, Trace trace) {
        var text = trace.text().length() > 300 ? trace.text().substring(0, 300) : trace.text();
        var plain = text.toLowerCase(Locale.ROOT);
        var claim = EDITED.stream().anyMatch(plain::contains)
                ? Optional.of(Claim.AI_EDITED)
                : MADE.stream().anyMatch(plain::contains) ? Optional.of(Claim.AI_MADE) : Optional.<Claim>empty();
        return claim.map(
                says -> new Evidence(source, Strength.HINTED, says, Plain.line(text), Plain.line(trace.name())));
    }
}
