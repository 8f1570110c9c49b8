package org.bildwerk.generator.lora;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that trainers give to the tensors of an adapter.
final class LoraKeys {

    /// One name, understood.
    ///
    /// @param part folder of the model's part
    /// @param module path with underscores in place of dots
    record Key(String part, String module, Role role) {}

    /// What a tensor is for.
    enum Role {
        DOWN,
        UP,
        ALPHA
    }

    private static final Pattern ROLE =
            Pattern.compile("^(.*?)[._](lora_down|lora_up|lora_A|lora_B|lora\\.down|lora\\.up|lora_linear_layer\\.down"
                    + "|lora_linear_layer\\.up|alpha)(\\.default)?(\\.weight)?$");
    private static final Pattern PROCESSOR =
            Pattern.compile("^(.*)\\.processor\\.(to_[qkv]|to_out)_lora\\.(down|up)\\.weight$");
    private static final Map<String, String> PARTS = Map.of(
            "lora_unet_", "unet",
            "lora_te_", "text_encoder",
            "lora_te1_", "text_encoder",
            "lora_te2_", "text_encoder_2",
            "unet.", "unet",
            "text_encoder.", "text_encoder",
            "text_encoder_2.", "text_encoder_2");
    private static final Pattern INPUT = Pattern.compile("^input_blocks_(\\d+)_(\\d)(_op)?");
    private static final Pattern OUTPUT = Pattern.compile("^output_blocks_(\\d+)_(\\d)");
    private static final Pattern MIDDLE = Pattern.compile("^middle_block_(\\d)");
    private static final int LAYERS = 3;

    private LoraKeys() {}

    /// Returns what a name means; empty where it is of another kind of adapter.
    static Optional<Key> read(String name) {
        var processor = PROCESSOR.matcher(name);
        if (processor.matches()) {
            var target = processor.group(2).equals("to_out") ? "to_out.0" : processor.group(2);
            var role = processor.group(3).equals("down") ? Role.DOWN : Role.UP;
            return key(processor.group(1) + "." + target, role);
        }
        var matcher = ROLE.matcher(name);
        return matcher.matches() ? key(matcher.group(1), role(matcher.group(2))) : Optional.empty();
    }

    private static Role role(String word) {
        if (word.equals("alpha")) {
            return Role.ALPHA;
        }
        return word.endsWith("down") || word.equals("lora_A") ? Role.DOWN : Role.UP;
    }

    private static Optional<Key> key(String path, Role role) {
        var bare = path.startsWith("base_model.model.") ? path.substring("base_model.model.".length()) : path;
        for (var part : PARTS.entrySet()) {
            if (bare.startsWith(part.getKey())) {
                var module = bare.substring(part.getKey().length()).replace('.', '_');
                return Optional.of(new Key(part.getValue(), diffusers(module), role));
            }
        }
        return Optional.of(new Key("unet", diffusers(bare.replace('.', '_')), role));
    }

    /// Turns the paths of the first implementation of latent diffusion, as kohya writes them for SDXL, into those of
    /// diffusers.
    static String diffusers(String module) {
        var input = INPUT.matcher(module);
        if (input.find()) {
            int at = Integer.parseInt(input.group(1)) - 1;
            var kind = input.group(3) != null ? "downsamplers_0_conv" : kind(input.group(2)) + at % LAYERS;
            return inner("down_blocks_" + at / LAYERS + "_" + kind + rest(module, input));
        }
        var output = OUTPUT.matcher(module);
        if (output.find()) {
            int at = Integer.parseInt(output.group(1));
            var kind = output.group(2).equals("2") ? "upsamplers_0" : kind(output.group(2)) + at % LAYERS;
            return inner("up_blocks_" + at / LAYERS + "_" + kind + rest(module, output));
        }
        var middle = MIDDLE.matcher(module);
        if (middle.find()) {
            int at = Integer.parseInt(middle.group(1));
            return inner("mid_block_" + (at == 1 ? "attentions_0" : "resnets_" + at / 2) + rest(module, middle));
        }
        return module;
    }

    private static String kind(String second) {
        return second.equals("0") ? "resnets_" : "attentions_";
    }

    private static String rest(String module, Matcher matcher) {
        return module.substring(matcher.end());
    }

    private static String inner(String module) {
        return module.replace("_in_layers_2", "_conv1")
                .replace("_out_layers_3", "_conv2")
                .replace("_emb_layers_1", "_time_emb_proj")
                .replace("_skip_connection", "_conv_shortcut");
    }
}
