package org.bildwerk.dam;

import java.util.UUID;
import java.util.function.Function;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.collection.CollectionId;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.bildwerk.dam.taxonomy.SchemeId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// The JSON that the DAM stores. It is the DAM's own, so that the settings of a host application cannot change what
/// lies in the database. Ids are plain strings.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(ids())
            .build();

    private Json() {}

    /// Returns the mapper; it is immutable.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// Returns a module that writes the DAM's ids as strings, for a mapper that speaks to the outside.
    public static SimpleModule ids() {
        var module = new SimpleModule("bildwerk-ids");
        id(module, AssetId.class, AssetId::of);
        id(module, VersionId.class, VersionId::of);
        id(module, CollectionId.class, CollectionId::of);
        id(module, ConceptId.class, ConceptId::of);
        id(module, SchemeId.class, SchemeId::of);
        id(module, SiteId.class, SiteId::of);
        id(module, GenerationId.class, GenerationId::of);
        id(module, JobId.class, JobId::of);
        id(module, BlobId.class, BlobId::new);
        id(module, UserId.class, text -> new UserId(UUID.fromString(text)));
        id(module, GroupId.class, text -> new GroupId(UUID.fromString(text)));
        return module;
    }

    /// Writes a value as text.
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Reads a column that may be null; null becomes an empty object.
    public static JsonNode read(@Nullable String text) {
        return text == null ? MAPPER.createObjectNode() : MAPPER.readTree(text);
    }

    private static <T> void id(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addSerializer(type, new IdWriter<>(type));
        module.addDeserializer(type, new IdReader<>(type, reader));
    }

    private static final class IdWriter<T> extends StdSerializer<T> {

        IdWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.toString());
        }
    }

    private static final class IdReader<T> extends StdDeserializer<T> {

        private final transient Function<String, T> reader;

        IdReader(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getString();
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException notAnId) {
                throw context.weirdStringException(text, handledType(), "is not an id");
            }
        }
    }
}
