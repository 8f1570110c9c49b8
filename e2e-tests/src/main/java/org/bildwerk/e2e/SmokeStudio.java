package org.bildwerk.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// What an editor does in the Studio with the demonstration model: four variants of a prompt, one of them kept, and a
/// picture made from that one. Not thread-safe.
final class SmokeStudio {

    private static final String MODEL = "demo-scenes";
    private static final String PROMPT = "a red teapot on a wooden table";
    private static final int VARIANTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String TRAINED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private final Api api;
    private final List<String> candidates = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    SmokeStudio(Api api) {
        this.api = api;
    }

    /// Makes variants of a prompt and tells how long they took, the loading of the model apart.
    Map<String, Object> generate() {
        order(Map.of("model", MODEL, "prompt", PROMPT, "seed", 1), 1);
        var start = System.nanoTime();
        order(Map.of("model", MODEL, "prompt", PROMPT, "seed", 20261123), VARIANTS);
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        var recipe = api.get("/api/v1/recipes/" + candidates.getLast());
        Check.that(recipe.get("guidanceScale").asDouble() > 1, "The pictures were made without guidance");
        return Map.of(
                "pictures",
                VARIANTS,
                "size",
                recipe.get("width").asInt() + "x" + recipe.get("height").asInt(),
                "steps",
                recipe.get("numInferenceSteps").asInt(),
                "seconds",
                seconds);
    }

    /// Keeps the newest, and checks what the library then knows of it and what its file says.
    Map<String, Object> keep() {
        var asset = keepNewest();
        var recipe = api.get("/api/v1/recipes/" + asset);
        Check.equal(recipe.get("model").asString(), MODEL, "the model of the recipe");
        Check.equal(recipe.get("prompt").asString(), PROMPT, "the prompt of the recipe");
        Check.that(
                api.get("/api/v1/recipes/" + asset + "/remake").get("bitExact").asBoolean(),
                "The kept picture cannot be made again bit by bit");
        var verdicts = api.get("/api/v1/assets/" + asset + "/verdicts?gate=keep");
        Check.that(
                verdicts.get("passes").asBoolean() && !verdicts.get("verdicts").isEmpty(),
                "The gate says %s",
                verdicts);
        var found = new LinkedHashMap<String, Object>();
        found.put("verdicts", verdicts.get("verdicts").size());
        found.putAll(file(asset));
        return found;
    }

    /// Makes a picture from the kept one, and checks that the credential names its parent.
    Map<String, Object> vary() {
        var parent = kept.getLast();
        var version = api.get("/api/v1/assets/" + parent).at("/version/id").asString();
        var source = Map.of("version", version, "strength", 0.5);
        order(Map.of("model", MODEL, "prompt", PROMPT, "seed", 3, "inputs", Map.of("source", source)), 1);
        var child = keepNewest();
        Check.equal(
                api.get("/api/v1/recipes/" + child).at("/inputs/source/version").asString(),
                version,
                "the source in the recipe");
        var ingredients = verify(child).at("/credential/tree/ingredients");
        var relationships = new ArrayList<String>();
        ingredients.forEach(
                ingredient -> relationships.add(ingredient.get("relationship").asString()));
        Check.that(relationships.contains("parentOf"), "The credential names no parent but %s", ingredients);
        return Map.of("ingredients", relationships);
    }

    /// Takes away what was made.
    void tidy() {
        for (var asset : kept) {
            api.delete("/api/v1/assets/" + asset);
            api.delete("/api/v1/bin/" + asset);
        }
        for (var asset : candidates) {
            api.post("/api/v1/candidates/" + asset + "/drop", Map.of());
            api.delete("/api/v1/bin/" + asset);
        }
        kept.clear();
        candidates.clear();
    }

    private void order(Map<String, Object> recipe, int count) {
        var ordered = api.post("/api/v1/generations", Map.of("recipe", recipe, "count", count));
        var items = awaitFinished("/api/v1/generations/" + ordered.get("id").asString());
        for (var item : items) {
            Check.that(item.get("state").asString().equals("made"), "A picture was not made: %s", item);
            candidates.add(item.get("asset").asString());
        }
    }

    private JsonNode awaitFinished(String order) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var now = api.get(order);
            if (now.get("finished").asBoolean()) {
                return now.get("items");
            }
            Check.that(System.nanoTime() < deadline, "Nothing was made within %s: %s", PATIENCE, now);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private String keepNewest() {
        var asset = candidates.removeLast();
        var answer = api.post("/api/v1/candidates/" + asset + "/keep", Map.of());
        Check.that(!answer.get("candidate").asBoolean(), "The picture is still a candidate: %s", answer);
        kept.add(asset);
        return asset;
    }

    private Map<String, Object> file(String asset) {
        var verdict = verify(asset);
        var credential = verdict.at("/credential/state").asString();
        Check.that(List.of("valid", "trusted").contains(credential), "The credential is %s", credential);
        var mark = verdict.get("mark");
        Check.that(mark.get("found").asBoolean() && mark.get("ours").asBoolean(), "The mark is not ours: %s", mark);
        Check.equal(mark.get("asset").asString(), asset, "the owner of the mark");
        var says = verdict.get("says").toString();
        Check.that(says.contains(TRAINED), "The file does not say how it was made: %s", says);
        return Map.of("credential", credential, "mark", mark.get("score").asDouble());
    }

    /// Asks what the stamped file says of itself, as somebody would who was sent it.
    private JsonNode verify(String asset) {
        var stamped = api.fetch("/api/v1/assets/" + asset + "/stamped");
        Check.that(stamped.statusCode() == 200, "The stamped file was answered with %s", stamped.statusCode());
        return api.verify(stamped.body());
    }
}
