package org.bildwerk.ui.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;

/// Describes the body of `PATCH /api/v1/assets/{id}`: its controller tells an absent field from null, which no Java
/// type says.
final class AssetPatchSchema {

    private static final String NAME = "AssetPatch";
    private static final List<String> WORDS = List.of(
            "holder",
            "creditLine",
            "copyrightNotice",
            "licenceUrl",
            "acquireUrl",
            "usageTerms",
            "territory",
            "releases",
            "dataMining");

    private AssetPatchSchema() {}

    static void describe(OpenAPI api) {
        var path = api.getPaths().get("/api/v1/assets/{id}");
        if (path == null || path.getPatch() == null) {
            return;
        }
        api.getComponents().addSchemas(NAME, patch());
        var json = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME));
        path.getPatch()
                .setRequestBody(
                        new RequestBody().required(true).content(new Content().addMediaType("application/json", json)));
    }

    private static Schema<?> patch() {
        var text = new ObjectSchema()
                .addProperty("title", text())
                .addProperty("caption", text())
                .addProperty("alt", text());
        return new ObjectSchema()
                .description("A field that is not named stays, null removes it")
                .addProperty(
                        "revision",
                        new IntegerSchema()
                                .format("int64")
                                .description("That the change was made from; or If-Match says it"))
                .addProperty(
                        "texts",
                        new ObjectSchema().description("By language tag").additionalProperties(text))
                .addProperty("keywords", new ArraySchema().items(new StringSchema()))
                .addProperty("creators", new ArraySchema().items(new StringSchema()))
                .addProperty("digitalSourceType", text())
                .addProperty("rights", rights())
                .addProperty(
                        "focalPoint",
                        new ObjectSchema().addProperty("x", new NumberSchema()).addProperty("y", new NumberSchema()))
                .addProperty("edit", new Schema<>().$ref("#/components/schemas/Edit"));
    }

    private static Schema<?> rights() {
        var rights = new ObjectSchema();
        WORDS.forEach(word -> rights.addProperty(word, text()));
        List.of("validFrom", "validUntil", "embargoUntil")
                .forEach(moment -> rights.addProperty(moment, new DateTimeSchema().nullable(true)));
        return rights;
    }

    private static Schema<?> text() {
        return new StringSchema().nullable(true);
    }
}
