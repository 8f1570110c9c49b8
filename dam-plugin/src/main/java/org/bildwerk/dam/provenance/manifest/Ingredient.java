package org.bildwerk.dam.provenance.manifest;

import org.bildwerk.dam.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Something that went into a picture. Actions refer to it by its label, which is unique within the manifest.
public sealed interface Ingredient {

    String label();

    String title();

    Relationship relationship();

    /// Returns the ingredient as the C2PA library takes it.
    ObjectNode json();

    /// How the ingredient relates to the picture.
    enum Relationship {
        PARENT_OF("parentOf"),
        COMPONENT_OF("componentOf"),
        INPUT_TO("inputTo");

        private final String term;

        Relationship(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }

    /// A picture, whose bytes are handed over when the manifest is signed; its own credential comes along.
    ///
    /// @param role says which picture it is, for example `parent`, `control-1`; it is the label
    /// @param unread why its credential could not be read, so that it comes without; else null
    record Picture(
            String role,
            String title,
            String mediaType,
            Relationship relationship,
            @Nullable String unread) implements Ingredient {

        Picture unread(String reason) {
            return new Picture(role, title, mediaType, relationship, reason);
        }

        @Override
        public String label() {
            return role;
        }

        @Override
        public ObjectNode json() {
            var node = Json.mapper()
                    .createObjectNode()
                    .put("title", title)
                    .put("label", role)
                    .put("format", mediaType)
                    .put("relationship", relationship.term());
            if (unread != null) {
                describe(node, unread);
            }
            return node;
        }

        private static void describe(ObjectNode node, String reason) {
            node.put("description", "Its earlier credential could not be read and is left out");
            var results = node.putObject("validation_results").putObject("activeManifest");
            results.putArray("success");
            results.putArray("informational");
            results.putArray("failure").addObject().put("code", "general.error").put("explanation", reason);
        }
    }

    /// The model that made the picture; named, not enclosed.
    ///
    /// @param uri where more is said about it, a URL or a purl
    record Model(String name, @Nullable String uri) implements Ingredient {

        static final String TYPE = "c2pa.types.model";

        @Override
        public String label() {
            return "model";
        }

        @Override
        public String title() {
            return name;
        }

        @Override
        public Relationship relationship() {
            return Relationship.INPUT_TO;
        }

        @Override
        public ObjectNode json() {
            var node = typed(this, TYPE, "application/octet-stream");
            if (uri != null) {
                node.put("informational_URI", uri);
            }
            return node;
        }
    }

    /// The prompt, enclosed word for word: only where the site opted in, for what is signed can be read by everyone.
    record Prompt(String text) implements Ingredient {

        public static final String RESOURCE = "prompt.txt";

        @Override
        public String label() {
            return "prompt";
        }

        @Override
        public String title() {
            return label();
        }

        @Override
        public Relationship relationship() {
            return Relationship.INPUT_TO;
        }

        @Override
        public ObjectNode json() {
            var node = typed(this, "c2pa.types.generator.prompt", "text/plain");
            node.putObject("data").put("format", "text/plain").put("identifier", RESOURCE);
            return node;
        }
    }

    /// Returns the picture that the other one was made from.
    static Picture parent(String title, String mediaType) {
        return new Picture("parent", title, mediaType, Relationship.PARENT_OF, null);
    }

    /// Returns a picture that guided the generation, counted from 1.
    static Picture control(int number, String title, String mediaType) {
        return new Picture("control-" + number, title, mediaType, Relationship.INPUT_TO, null);
    }

    private static ObjectNode typed(Ingredient ingredient, String type, String format) {
        var node = Json.mapper()
                .createObjectNode()
                .put("title", ingredient.title())
                .put("label", ingredient.label())
                .put("format", format)
                .put("relationship", ingredient.relationship().term());
        node.putArray("data_types").addObject().put("type", type);
        return node;
    }
}
