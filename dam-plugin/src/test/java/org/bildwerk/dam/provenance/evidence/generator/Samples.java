package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import java.util.Map;
import org.bildwerk.dam.metadata.embedded.Trace;
import org.bildwerk.dam.metadata.embedded.Trace.Place;
import org.bildwerk.dam.metadata.embedded.Traces;

/// Texts as generators write them.
public final class Samples {

    public static final String INFOTEXT = """
            a castle by the sea, <lora:Watercolour:0.8>, (golden light:1.2)
            second line of the prompt
            Negative prompt: blurry, text
            more of what is not wanted
            Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 1234567890, Size: 832x1216, \
            Model hash: 6ce0161689, Model: paintingXL_v10, VAE hash: 235745af8d, VAE: sdxl_vae.safetensors, \
            Denoising strength: 0.45, Clip skip: 2, RNG: CPU, Hires upscale: 1.5, Hires steps: 12, \
            Hires upscaler: 4x-UltraSharp, Lora hashes: "Watercolour: 1234abcd5678", \
            Emphasis: No norm, ControlNet 0: "Module: canny, Model: control_canny [abc], Weight: 1.0", Version: v1.10.1
            Template: a {castle|tower} by the sea,
            of many
            Negative Template: blurry, __unwanted__""";

    public static final String COMFY_PROMPT = """
            {"3": {"class_type": "KSampler", "inputs": {"seed": 156680208700286, "steps": 20, "cfg": 8.0,
              "sampler_name": "dpmpp_2m", "scheduler": "karras", "denoise": 1.0, "model": ["10", 0],
              "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["5", 0]}},
             "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "landscape_v2.safetensors"}},
             "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 768, "height": 512, "batch_size": 1}},
             "6": {"class_type": "CLIPTextEncode", "inputs": {"text": ["12", 0], "clip": ["4", 1]}},
             "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "watermark, text", "clip": ["4", 1]}},
             "8": {"class_type": "VAEDecode", "inputs": {"samples": ["20", 0], "vae": ["11", 0]}},
             "9": {"class_type": "SaveImage", "inputs": {"filename_prefix": "x", "images": ["8", 0]}},
             "10": {"class_type": "LoraLoader", "inputs": {"lora_name": "mist.safetensors", "strength_model": 0.7,
              "strength_clip": 1.0, "model": ["4", 0], "clip": ["4", 1]}},
             "11": {"class_type": "VAELoader", "inputs": {"vae_name": "clear.safetensors"}},
             "12": {"class_type": "PrimitiveStringMultiline", "inputs": {"value": "a lake in the mountains"},
              "is_changed": [NaN]},
             "20": {"class_type": "KSampler", "inputs": {"seed": 5, "steps": 9, "cfg": 4, "sampler_name": "euler",
              "scheduler": "normal", "denoise": 0.4, "model": ["4", 0], "positive": ["6", 0],
              "negative": ["7", 0], "latent_image": ["3", 0]}}}""";

    public static final String COMFY_FLUX = """
            {"1": {"class_type": "SamplerCustomAdvanced", "inputs": {"noise": ["2", 0], "guider": ["3", 0],
              "sampler": ["4", 0], "sigmas": ["5", 0], "latent_image": ["6", 0]}},
             "2": {"class_type": "RandomNoise", "inputs": {"noise_seed": 77}},
             "3": {"class_type": "BasicGuider", "inputs": {"model": ["7", 0], "conditioning": ["8", 0]}},
             "4": {"class_type": "KSamplerSelect", "inputs": {"sampler_name": "euler"}},
             "5": {"class_type": "BasicScheduler", "inputs": {"scheduler": "simple", "steps": 4, "denoise": 1,
              "model": ["7", 0]}},
             "6": {"class_type": "EmptySD3LatentImage", "inputs": {"width": 1024, "height": 1024}},
             "7": {"class_type": "UNETLoader", "inputs": {"unet_name": "flux1-schnell.safetensors"}},
             "8": {"class_type": "FluxGuidance", "inputs": {"guidance": 3.5, "conditioning": ["9", 0]}},
             "9": {"class_type": "CLIPTextEncode", "inputs": {"text": "a red fox", "clip": ["10", 0]}},
             "10": {"class_type": "DualCLIPLoader", "inputs": {"clip_name1": "a", "clip_name2": "b"}},
             "11": {"class_type": "VAEDecode", "inputs": {"samples": ["1", 0]}},
             "12": {"class_type": "SaveImage", "inputs": {"images": ["11", 0]}}}""";

    public static final String COMFY_WORKFLOW = """
            {"last_node_id": 9, "nodes": [
              {"id": 3, "type": "KSampler", "widgets_values": [42, "fixed", 25, 7, "euler_ancestral", "normal", 1],
               "inputs": [{"name": "model", "link": 1}, {"name": "positive", "link": 4}, {"name": "negative", "link": 6},
                {"name": "latent_image", "link": 2}]},
              {"id": 4, "type": "CheckpointLoaderSimple", "widgets_values": ["forest.safetensors"]},
              {"id": 5, "type": "EmptyLatentImage", "widgets_values": [640, 960, 1]},
              {"id": 6, "type": "CLIPTextEncode", "widgets_values": ["an old forest"], "inputs": []},
              {"id": 7, "type": "CLIPTextEncode", "widgets_values": ["people"], "inputs": []}],
             "links": [[1, 4, 0, 3, 0, "MODEL"], [2, 5, 0, 3, 3, "LATENT"], [4, 6, 0, 3, 1, "CONDITIONING"],
              [6, 7, 0, 3, 2, "CONDITIONING"]]}""";

    public static final String INVOKE = """
            {"generation_mode": "sdxl_txt2img", "positive_prompt": "a lighthouse", "negative_prompt": "fog",
             "width": 1024, "height": 768, "seed": 2790441541, "rand_device": "cpu", "cfg_scale": 5.5, "steps": 30,
             "scheduler": "dpmpp_2m_k", "model": {"key": "1", "hash": "blake3:0123", "name": "coast-xl", "base": "sdxl"},
             "loras": [{"model": {"name": "storm", "hash": "blake3:45"}, "weight": 0.6}],
             "vae": {"name": "sdxl-vae-fp16"}, "app_version": "5.4.2"}""";

    public static final String INVOKE_OLD = """
            {"model": "stable diffusion", "model_weights": "stable-diffusion-1.5",
             "model_hash": "cc6cb27103417325ff94f52b7a5d2dde45a7515b25c255d8e396c90014281516",
             "app_id": "invoke-ai/InvokeAI", "app_version": "2.3.5", "image": {"prompt": [{"prompt":
             "a mill by a river [ugly, old]", "weight": 1.0}], "steps": 50, "cfg_scale": 7.5, "threshold": 0.0,
             "height": 512, "width": 704, "seed": 3684164, "sampler": "k_euler_a", "type": "txt2img"}}""";

    public static final String DREAM = "\"a mill by a river [ugly]\" -s 50 -S 3684164 -W 704 -H 512 -C 7.5 -A k_lms -F";

    public static final String FOOOCUS = """
            {"adm_guidance": "(1.5, 0.8, 0.3)", "base_model": "still_life_v8", "base_model_hash": "aeb7e9e689",
             "clip_skip": 2, "guidance_scale": 4, "loras": [["offset_v1.safetensors", 0.1, "4852686128"]],
             "metadata_scheme": "fooocus", "negative_prompt": "", "performance": "Speed",
             "prompt": "bread on a table", "prompt_expansion": "bread on a table, warm",
             "refiner_model": "None", "resolution": "(1152, 896)", "sampler": "dpmpp_2m_sde_gpu",
             "scheduler": "karras", "seed": "8205346411278437042", "sharpness": 2, "steps": 30,
             "styles": "['Fooocus V2']", "vae": "Default (model)", "version": "Fooocus v2.5.5"}""";

    public static final String SWARM = """
            {"sui_image_params": {"prompt": "a tram in Lisbon", "negativeprompt": "cars", "model": "city-xl",
             "seed": 1337, "steps": 22, "cfgscale": 7.0, "aspectratio": "1:1", "width": 1024, "height": 1024,
             "sampler": "euler", "loras": ["rain"], "loraweights": ["0.5"], "swarm_version": "0.9.4.0"},
             "sui_extra_data": {"date": "2026-02-03"}, "sui_models": [{"name": "city-xl.safetensors",
             "param": "model", "hash": "0xa6f1c1d5e4c2b3a4958677889900aabbccddeeff00112233445566778899aabb"}]}""";

    public static final String NOVEL_COMMENT = """
            {"prompt": "a ship in a bottle", "steps": 28, "height": 1216, "width": 832, "scale": 5.0,
             "uncond_scale": 1.0, "cfg_rescale": 0.0, "seed": 3719127, "n_samples": 1, "sampler": "k_euler_ancestral",
             "noise_schedule": "native", "uc": "lowres", "request_type": "PromptGenerateRequest"}""";

    public static final String MIDJOURNEY = "an orange cat on a stone wall, photo, evening --ar 16:9 --v 6.1"
            + " --no people, cars --stylize 250 --seed 99 --tile Job ID: 1f2e3d4c-0a1b-2c3d-4e5f-60718293a4b5";

    private Samples() {}

    /// Returns texts of PNG chunks.
    public static Traces png(Map<String, String> chunks) {
        return new Traces(chunks.entrySet().stream()
                .map(chunk -> new Trace(Place.PNG_TEXT, chunk.getKey(), chunk.getValue()))
                .toList());
    }

    public static Traces one(Place place, String name, String text) {
        return new Traces(List.of(new Trace(place, name, text)));
    }

    /// Returns a file of each generator.
    public static List<Traces> all() {
        return List.of(
                png(Map.of("parameters", INFOTEXT)),
                png(Map.of("prompt", COMFY_PROMPT, "workflow", COMFY_WORKFLOW)),
                png(Map.of("prompt", COMFY_FLUX)),
                png(Map.of("workflow", COMFY_WORKFLOW)),
                png(Map.of("invokeai_metadata", INVOKE)),
                png(Map.of("sd-metadata", INVOKE_OLD)),
                png(Map.of("Dream", DREAM)),
                png(Map.of("parameters", FOOOCUS, "fooocus_scheme", "fooocus")),
                png(Map.of("parameters", SWARM)),
                png(Map.of("Software", "NovelAI", "Source", "NovelAI Diffusion V4", "Comment", NOVEL_COMMENT)),
                png(Map.of("Description", MIDJOURNEY)));
    }
}
