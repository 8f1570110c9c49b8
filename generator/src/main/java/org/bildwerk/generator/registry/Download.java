package org.bildwerk.generator.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.onnx.GraphFile;

/// Fetches models from the web: a file of an adapter, or a folder in the layout of diffusers, file by file, since no
/// server lists what it has.
final class Download {

    private static final List<String> PARTS = List.of(
            "text_encoder", "text_encoder_2", "unet", "unet_controlnet", "controlnet", "vae_encoder", "vae_decoder");
    private static final List<String> TOKENIZER =
            List.of("vocab.json", "merges.txt", "tokenizer.json", "special_tokens_map.json", "tokenizer_config.json");

    private final URI base;
    private final Fetch fetch;

    /// @param base of a folder, without what comes after it
    Download(URI base, Fetch fetch) {
        this.base = base;
        this.fetch = fetch;
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
                fetch(part + "/residuals.json", folder);
                // A U-Net without the inputs of controls, over the same weights.
                fetch(part + "/model_plain.onnx", folder);
                for (var beside : GraphFile.locations(folder.resolve(part).resolve("model.onnx"))) {
                    require(part + "/" + beside, folder);
                }
            }
        }
        fetch(CardFile.NAME, folder);
    }

    /// Fetches the only file.
    void file(Path target) throws IOException, InterruptedException {
        if (!fetch.get(base, target)) {
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
        return fetch.get(address(file), target);
    }

    private URI address(String file) {
        try {
            return URI.create((base.toString().endsWith("/") ? base : base + "/") + file);
        } catch (IllegalArgumentException e) {
            throw new GeneratorRefused(e, GeneratorRefusal.MODEL_FILE_OUTSIDE, base, file);
        }
    }

    private static GeneratorRefused missing(URI address) {
        return new GeneratorRefused(GeneratorRefusal.MODEL_FOLDER_UNREADABLE, address, "it is not there");
    }
}
