package org.bildwerk.generator.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What stands in `bildwerk.json` beside a model, or in `NAME.json` beside an adapter.
///
/// @param title null for its name
/// @param licence SPDX id or name
/// @param family null for what the model's own configuration says
/// @param steps null for what is usual
/// @param scheduler diffusers class name; null for the model's own
public record CardFile(
        @Nullable String title,
        @Nullable String licence,
        @Nullable String licenceUrl,
        @Nullable String owner,
        @Nullable String dataStatement,
        @Nullable String family,
        boolean demonstration,
        @Nullable Integer steps,
        @Nullable Double guidanceScale,
        @Nullable String scheduler,
        @Nullable Double secondsPerPicture) {

    public CardFile {
        // It becomes a link.
        if (licenceUrl != null && !licenceUrl.matches("(?i)https?://.*")) {
            throw new IllegalArgumentException("licenceUrl is an address with http or https, not " + licenceUrl);
        }
    }

    /// The name of the file in a model's folder.
    public static final String NAME = "bildwerk.json";

    /// Says nothing.
    public static final CardFile EMPTY =
            new CardFile(null, null, null, null, null, null, false, null, null, null, null);

    private static final long LONGEST = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /// Reads a card; one that is not there says nothing.
    public static CardFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            return EMPTY;
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw unreadable(file, "it is too large", null);
            }
            return JSON.readValue(Files.readString(file), CardFile.class);
        } catch (IOException | JacksonException e) {
            var said = e.getCause() instanceof IllegalArgumentException wrong ? wrong.getMessage() : null;
            throw unreadable(file, said == null ? "it is no card in JSON" : said, e);
        }
    }

    /// Returns this card, with what the other one says where this one says nothing.
    CardFile over(CardFile other) {
        return new CardFile(
                first(title, other.title),
                first(licence, other.licence),
                licence == null ? first(licenceUrl, other.licenceUrl) : licenceUrl,
                first(owner, other.owner),
                first(dataStatement, other.dataStatement),
                first(family, other.family),
                demonstration || other.demonstration,
                first(steps, other.steps),
                first(guidanceScale, other.guidanceScale),
                first(scheduler, other.scheduler),
                first(secondsPerPicture, other.secondsPerPicture));
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T other) {
        return own == null ? other : own;
    }

    /// Writes the card.
    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    private static GeneratorRefused unreadable(Path file, String why, @Nullable Throwable cause) {
        return new GeneratorRefused(cause, GeneratorRefusal.MODEL_FOLDER_UNREADABLE, file.getFileName(), why);
    }
}
