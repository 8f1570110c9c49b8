package org.bildwerk.generator.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.TinyModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsTest {

    @TempDir
    private Path folder;

    @Test
    void readsTensorsAndWhatTheirMakerSays() throws IOException {
        var file = SafeTensors.read(file(
                "{\"__metadata__\":{\"by\":\"us\"},\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                8));
        assertThat(file.metadata()).containsEntry("by", "us");
        assertThat(file.values(file.tensors().get("a"))).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                        + "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[20],\"data_offsets\":[0,80]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\"}}",
                "{\"a\":7}",
                "[]",
                "{\"a\":",
                "not json at all"
            })
    void refusesHostileHeaders(String header) throws IOException {
        var file = file(header, 16);
        refuses(() -> SafeTensors.read(file), GeneratorRefusal.ADAPTER_BROKEN);
    }

    @Test
    void refusesHeadersThatAreTooLong() throws IOException {
        for (long length : new long[] {-1, 0, 1, 100, Long.MAX_VALUE, 1L << 40}) {
            var bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
            var file = Files.write(folder.resolve("long.safetensors"), bytes.array());
            refuses(() -> SafeTensors.read(file), GeneratorRefusal.ADAPTER_BROKEN);
        }
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        var whole = Files.readAllBytes(TinyModels.folder("loras/kohya.safetensors"));
        for (int length = 0; length < whole.length; length += 1 + length / 7) {
            var file = Files.write(folder.resolve("cut.safetensors"), Arrays.copyOf(whole, length));
            refuses(() -> LoraFile.read("cut", file), GeneratorRefusal.ADAPTER_BROKEN);
        }
    }

    @Test
    void refusesPickledFilesUnread() {
        refuses(() -> LoraFile.read("old", folder.resolve("old.ckpt")), GeneratorRefusal.ADAPTER_KIND_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lora_unet_x.hada_w1_a", "lora_unet_x.lokr_w1", "unet.x.dora_scale", "unet.x.diff"})
    void namesAdaptersThatAreOfAnotherKind(String key) throws IOException {
        var header = "{\"%s\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}".formatted(key);
        var file = file(header, 8);
        refuses(() -> LoraFile.read("other", file), GeneratorRefusal.ADAPTER_KIND_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input_blocks_4_1_proj_in > down_blocks_1_attentions_0_proj_in",
                "input_blocks_3_0_op > down_blocks_0_downsamplers_0_conv",
                "input_blocks_8_1_transformer_blocks_9_attn2_to_k > down_blocks_2_attentions_1_transformer_blocks_9_attn2_to_k",
                "middle_block_1_proj_out > mid_block_attentions_0_proj_out",
                "middle_block_2_in_layers_2 > mid_block_resnets_1_conv1",
                "output_blocks_5_1_norm > up_blocks_1_attentions_2_norm",
                "output_blocks_2_2_conv > up_blocks_0_upsamplers_0_conv",
                "down_blocks_0_resnets_0_conv1 > down_blocks_0_resnets_0_conv1"
            })
    void understandsTheNamesOfLatentDiffusion(String names) {
        var both = names.split(" > ");
        assertThat(LoraKeys.diffusers(both[0])).isEqualTo(both[1]);
    }

    @Test
    void readsTheKeysOfTrainers() {
        for (var key : new String[] {
            "unet.mid_block.attn.to_q.lora_A.weight",
            "base_model.model.unet.mid_block.attn.to_q.lora_A.default.weight",
            "lora_unet_mid_block_attn_to_q.lora_down.weight",
            "unet.mid_block.attn.to_q.lora.down.weight",
            "unet.mid_block.attn.processor.to_q_lora.down.weight",
            "mid_block.attn.to_q.lora_A.weight"
        }) {
            assertThat(LoraKeys.read(key))
                    .as(key)
                    .contains(new LoraKeys.Key("unet", "mid_block_attn_to_q", LoraKeys.Role.DOWN));
        }
        assertThat(LoraKeys.read("lora_te2_text_model_x.lora_up.weight"))
                .contains(new LoraKeys.Key("text_encoder_2", "text_model_x", LoraKeys.Role.UP));
    }

    private Path file(String header, int data) throws IOException {
        var json = header.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(8 + json.length + data).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        return Files.write(folder.resolve("some.safetensors"), bytes.array());
    }

    private static void refuses(Runnable what, GeneratorRefusal why) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        GeneratorRefused.class,
                        refused -> assertThat(refused.refusal())
                                .as(refused.getMessage())
                                .isEqualTo(why));
    }
}
