package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bildwerk.c2pa.Fixtures.context;
import static org.bildwerk.c2pa.Fixtures.parse;
import static org.bildwerk.c2pa.Fixtures.sign;
import static org.bildwerk.c2pa.Fixtures.state;

import org.bildwerk.c2pa.Fixtures.Format;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BuildingTest {

    private static final String BARE = """
            {"claim_generator_info": [{"name": "Bildwerk Tests", "version": "1"}], "title": "A picture"}
            """;
    private static final String PARENT = "{\"title\": \"the original\", \"relationship\": \"parentOf\"}";

    private static JsonNode signed(C2paContext context, ManifestBuilder builder) {
        var target = new MemoryChannel();
        builder.sign("image/jpeg", MemoryChannel.of(Format.JPEG.picture()), target, Fixtures.SIGNER);
        var report =
                Fixtures.report(context, "image/jpeg", target.toByteArray()).orElseThrow();
        assertThat(state(report)).as(report::toString).isEqualTo("Trusted");
        return report.get("manifests").get(report.get("active_manifest").asString());
    }

    private static JsonNode actions(JsonNode manifest) {
        for (var assertion : manifest.get("assertions")) {
            if (assertion.path("label").asString().startsWith("c2pa.actions")) {
                return assertion.at("/data/actions");
            }
        }
        throw new AssertionError("There are no actions in " + manifest);
    }

    @Test
    void makesTheFirstActionFromTheIntent() {
        try (var context = context(Fixtures.trusting());
                var builder = context.build(BARE)) {
            builder.intent(new Intent.Create(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA))
                    .action("{\"action\": \"c2pa.resized.proportional\"}");
            var actions = actions(signed(context, builder));
            assertThat(actions.at("/0/action").asString()).isEqualTo("c2pa.created");
            assertThat(actions.at("/0/digitalSourceType").asString())
                    .isEqualTo(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA.uri());
            assertThat(actions.at("/1/action").asString()).isEqualTo("c2pa.resized.proportional");
        }
    }

    @Test
    void takesASignedPictureAsTheParentOfAnother() {
        try (var context = context(Fixtures.trusting());
                var builder = context.build(BARE)) {
            var original = sign(context, Format.PNG, Fixtures.SIGNER).asset();
            builder.intent(new Intent.Edit()).ingredient(PARENT, "image/png", MemoryChannel.of(original));
            var manifest = signed(context, builder);
            assertThat(actions(manifest).at("/0/action").asString()).isEqualTo("c2pa.opened");
            assertThat(manifest.get("ingredients")).hasSize(1);
            assertThat(manifest.at("/ingredients/0/title").asString()).isEqualTo("the original");
            assertThat(manifest.at("/ingredients/0/active_manifest").asString()).startsWith("urn:c2pa:");
        }
    }

    @Test
    void goesOnWithAnArchivedManifest() {
        var archive = new MemoryChannel();
        try (var context = context(Fixtures.trusting())) {
            try (var builder = context.build(Fixtures.CREATED)) {
                builder.action("{\"action\": \"c2pa.converted\"}").archive(archive);
            }
            try (var builder = context.restore(MemoryChannel.of(archive.toByteArray()))) {
                assertThat(actions(signed(context, builder)).toString()).contains("c2pa.created", "c2pa.converted");
            }
        }
    }

    @Test
    void addsAnArchivedIngredient() {
        var archive = new MemoryChannel();
        var named = "{\"title\": \"guide\", \"relationship\": \"inputTo\", \"instance_id\": \"xmp.iid:guide\"}";
        try (var context = context(Fixtures.trusting().with("builder.generate_c2pa_archive", true))) {
            var guide = sign(context, Format.WEBP, Fixtures.SIGNER).asset();
            try (var builder = context.build(Fixtures.CREATED)) {
                builder.ingredient(named, "image/webp", MemoryChannel.of(guide))
                        .archiveIngredient("xmp.iid:guide", archive);
            }
            try (var builder = context.build(Fixtures.CREATED)) {
                builder.ingredient(MemoryChannel.of(archive.toByteArray()));
                assertThat(signed(context, builder).at("/ingredients/0/title").asString())
                        .isEqualTo("guide");
            }
        }
    }

    @Test
    void keepsAThumbnailThatCanBeReadBack() {
        var thumbnail = Fixtures.draw(24, 16, org.bildwerk.vips.Encoding.Jpeg.fast(70));
        var definition = BARE.replace(
                "\"title\"", "\"thumbnail\": {\"format\": \"image/jpeg\", \"identifier\": \"small.jpg\"}, \"title\"");
        var target = new MemoryChannel();
        try (var context = context(Fixtures.trusting());
                var builder = context.build(definition)) {
            builder.intent(new Intent.Create(DigitalSourceType.DIGITAL_CREATION))
                    .resource("small.jpg", MemoryChannel.of(thumbnail))
                    .sign("image/jpeg", MemoryChannel.of(Format.JPEG.picture()), target, Fixtures.SIGNER);
            try (var reader = context.read("image/jpeg", target).orElseThrow()) {
                var report = parse(reader.json());
                var name = report.get("manifests")
                        .get(report.get("active_manifest").asString())
                        .at("/thumbnail/identifier")
                        .asString();
                assertThat(reader.resource(name)).isEqualTo(thumbnail);
                assertThat(reader.isEmbedded()).isTrue();
                assertThat(reader.remoteUrl()).isEmpty();
                assertThatThrownBy(() -> reader.resource("self#jumbf=nowhere"))
                        .isInstanceOfSatisfying(
                                C2paException.class,
                                failure -> assertThat(failure.type()).isEqualTo(ErrorType.RESOURCE_NOT_FOUND));
            }
        }
    }

    @Test
    void writesTheThreeReports() {
        try (var context = context(Fixtures.trusting())) {
            var signed = sign(context, Format.AVIF, Fixtures.SIGNER).asset();
            try (var reader = context.read("image/avif", signed).orElseThrow()) {
                assertThat(parse(reader.json()).has("active_manifest")).isTrue();
                assertThat(parse(reader.detailedJson()).at("/manifests").toString())
                        .contains("assertion_store");
                assertThat(parse(reader.crJson()).isObject()).isTrue();
            }
        }
    }
}
