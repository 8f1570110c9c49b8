package org.bildwerk.generator.remote;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.Recipe;

/// Puts tasks into the words of the API: JSON for a picture from words, multipart for one that begins with
/// another. Both carry the task's key, so that a provider knows a repeated request again.
final class Requests {

    private final RemoteSettings settings;
    private final PictureFiles pictures;

    Requests(RemoteSettings settings, PictureFiles pictures) {
        this.settings = settings;
        this.pictures = pictures;
    }

    HttpRequest of(GenerationTask task) throws InterruptedException {
        var source = task.source();
        if (source == null) {
            var body = Json.write(fields(task.recipe()));
            return request("/images/generations", task)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
        }
        var form = new Form();
        fields(task.recipe()).forEach((name, value) -> form.text(name, value.toString()));
        var file = pictures.source(source);
        form.file("image[]", "picture." + file.extension(), file.mediaType(), file.bytes());
        var mask = task.mask();
        if (mask != null) {
            form.file("mask", "mask.png", "image/png", pictures.mask(mask, source));
        }
        return request("/images/edits", task)
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.body()))
                .build();
    }

    private Map<String, Object> fields(Recipe recipe) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("model", recipe.model());
        fields.put("prompt", recipe.prompt());
        fields.put("n", 1);
        fields.put(
                "size",
                recipe.width() == null || recipe.height() == null ? "auto" : recipe.width() + "x" + recipe.height());
        fields.put("quality", Objects.requireNonNullElse(recipe.settings().get("quality"), settings.quality()));
        return fields;
    }

    private HttpRequest.Builder request(String path, GenerationTask task) {
        var address = URI.create(settings.baseUrl().toString().replaceAll("/+$", "") + path);
        var request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Accept", "application/json")
                .header("Idempotency-Key", task.key());
        var key = settings.key();
        if (key != null && !key.isBlank()) {
            request.header("Authorization", "Bearer " + key);
        }
        return request;
    }
}
