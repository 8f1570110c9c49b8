package org.bildwerk.generator.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.onnx.GraphFile;

/// Fetches models from the web: a file of an adapter, or a folder in the layout of diffusers, file by file, since no
/// server lists what it has.
final class Download {

    private static final List<String> PARTS = List.of(
            "text_encoder", "text_encoder_2", "unet", "unet_controlnet", "controlnet", "vae_encoder", "vae_decoder");
    private static final List<String> TOKENIZER =
            List.of("vocab.json", "merges.txt", "special_tokens_map.json", "tokenizer_config.json");

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final URI base;

    /// @param base of a folder, without what comes after it
    Download(URI base) {
        this.base = base;
    }

    /// Fetches the files of a model that are there into a folder.
    void model(Path folder) throws IOException, InterruptedException {
        require("model_index.json", folder);
        require("scheduler/scheduler_config.json", folder);
        for (var file : TOKENIZER) {
            fetch("tokenizer/" + file, folder);
            fetch("tokenizer_2/" + file, folder);
        }
        for (var part : PARTS) {
            if (fetch(part + "/model.onnx", folder)) {
                fetch(part + "/config.json", folder);
                for (var beside : GraphFile.locations(folder.resolve(part).resolve("model.onnx"))) {
                    require(part + "/" + beside, folder);
                }
            }
        }
        fetch(CardFile.NAME, folder);
    }

    /// Fetches the only file.
    void file(Path target) throws IOException, InterruptedException {
        if (!get(base, target)) {
            throw missing(base);
        }
    }

    private void require(String file, Path folder) throws IOException, InterruptedException {
        if (!fetch(file, folder)) {
            throw missing(address(file));
        }
    }

    private boolean fetch(String file, Path folder) throws IOException, InterruptedException {
        var target = folder.resolve(file).normalize();
        if (!target.startsWith(folder)) {
            throw new GeneratorRefused(GeneratorRefusal.MODEL_FILE_OUTSIDE, base, file);
        }
        return get(address(file), target);
    }

    private URI address(String file) {
        return URI.create((base.toString().endsWith("/") ? base : base + "/") + file);
    }

    private boolean get(URI address, Path target) throws IOException, InterruptedException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(target));
        if (answer.statusCode() == 200) {
            return true;
        }
        Files.deleteIfExists(target);
        if (answer.statusCode() == 404) {
            return false;
        }
        throw new IOException(address + " answers " + answer.statusCode());
    }

    private static GeneratorRefused missing(URI address) {
        return new GeneratorRefused(GeneratorRefusal.MODEL_FOLDER_UNREADABLE, address, "it is not there");
    }
}
