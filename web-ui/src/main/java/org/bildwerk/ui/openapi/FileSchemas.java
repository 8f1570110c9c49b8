package org.bildwerk.ui.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Optional;

/// Describes what comes as a stream, which no Java type says.
final class FileSchemas {

    private FileSchemas() {}

    static void describe(OpenAPI api) {
        post(api, "/api/v1/sites/{site}/moved").ifPresent(moved -> moved.setRequestBody(lines()));
        post(api, "/api/v1/assets").ifPresent(FileSchemas::nameOfFile);
    }

    private static Optional<Operation> post(OpenAPI api, String path) {
        return Optional.ofNullable(api.getPaths().get(path)).map(found -> found.getPost());
    }

    private static RequestBody lines() {
        var text = new MediaType().schema(new StringSchema());
        return new RequestBody()
                .required(true)
                .description("A line for each old address: the old path, a comma, and the key or id of the asset")
                .content(new Content().addMediaType("text/csv", text));
    }

    /// A form and a bare file share the address, and only the latter needs it.
    private static void nameOfFile(Operation store) {
        store.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("fileName"))
                .forEach(parameter -> parameter
                        .required(false)
                        .description("Needed where the body is the file itself; a form names its file"));
    }
}
