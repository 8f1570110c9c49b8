package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.Pictures;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Orders that mean no good, and what their sender hears.
class HostileOrdersTest {

    @AutoClose
    private static final OrderDesk desk = new OrderDesk();

    @BeforeEach
    void signIn() {
        desk.signIn(OrderDesk.ANN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"numInferenceSteps": 0}                         | steps-out-of-range
            {"numInferenceSteps": 2000000000}                | steps-out-of-range
            {"width": 3, "height": 3}                        | size-unsupported
            {"width": 20000, "height": 20000}                | size-unsupported
            {"width": -64, "height": 64}                     | size-unsupported
            {"guidanceScale": "NaN"}                         | guidance-out-of-range
            {"seed": -1}                                     | seed-out-of-range
            {"scheduler": "'; drop table bw_asset; --"}      | scheduler-unsupported
            {"prompt": " "}                                  | prompt-missing
            {"mode": "inpaint"}                              | source-missing
            {"adapters": [{"name": "ink", "weight": "NaN"}]} | value-out-of-range
            {"adapters": [{"name": "../../etc/passwd", "weight": 1}]} | part-unsupported
            {"hires": {"scale": 2, "upscaler": "latent", "strength": 0.5, "numInferenceSteps": 2000000000}} | value-out-of-range
            {"sampling": {"eta": "Infinity"}}                | value-out-of-range
            {"sampling": {"noiseDtype": "int3"}}             | value-unknown
            {"noiseSource": "dice"}                          | value-unknown
            {"vae": "another"}                               | part-unsupported
            {"width": 64}                                    | size-incomplete
            {"adapters": [{"weight": 1}]}                    | value-missing
            {"inputs": {"source": {"strength": 0.5}}}        | value-missing
            {"inputs": {"mask": {"feather": 1, "maskedAreaOnly": false, "padding": 0}}} | value-missing
            {"hires": {"scale": 2, "strength": 0.5, "numInferenceSteps": 2}} | value-missing
            """)
    void refusesByNameWhatNoModelCanDo(String wanted, String reason) {
        var answer = desk.order(wanted, Map.of());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        assertThat(answer.reason()).isEqualTo(reason);
    }

    @Test
    void takesAPromptOfTenThousandWordsAndNoneThatIsLonger() {
        assertThat(desk.made("ball ".repeat(10_000))).isNotBlank();
        assertThat(desk.order("{\"prompt\": \"%s\"}".formatted("ball ".repeat(10_001)), Map.of())
                        .reason())
                .isEqualTo("prompt-too-long");
    }

    @Test
    void refusesAMatrixOfAMillionCellsAtOnce() {
        var values = IntStream.range(0, 1000).mapToObj(String::valueOf).toList();
        for (int axes : new int[] {2, 9}) {
            var matrix = IntStream.range(0, axes)
                    .mapToObj(axis -> Map.of("parameter", "seed", "values", values))
                    .toList();
            assertThat(desk.order("{}", Map.of("axes", matrix)).reason()).isEqualTo("too-many-pictures");
        }
        for (int count : new int[] {401, Integer.MAX_VALUE}) {
            assertThat(desk.order("{}", Map.of("count", count)).reason()).isEqualTo("too-many-pictures");
        }
        for (int count : new int[] {-1, 0}) {
            assertThat(desk.order("{}", Map.of("count", count)).reason()).isEqualTo("no-pictures");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            strength       | 0.5     | source-missing
            adapter-weight | ink:0.5 | adapter-not-listed
            words          | zebra   | words-not-in-prompt
            seed           | many    | axis-value-invalid
            size           | 64      | axis-value-invalid
            """)
    void saysWhatIsWrongWithAnAxis(String parameter, String value, String reason) {
        var axis = Map.of("parameter", parameter, "values", List.of(value, "x"));
        assertThat(desk.order("{}", Map.of("axes", List.of(axis))).reason()).isEqualTo(reason);
        var empty = Map.of("parameter", parameter, "values", List.of());
        assertThat(desk.order("{}", Map.of("axes", List.of(empty))).reason()).isEqualTo("axis-empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"axes": [null]}                                     | `axes.0` is or holds `null`
            {"axes": [{"parameter": "fate", "values": []}]}      | `axes.0.parameter` cannot be that: it is one of `prompt`, `words`
            {"recipe": {"numInferenceSteps": "many"}}            | `recipe.numInferenceSteps` cannot be `many`: a whole number is wanted
            {"recipe": {"adapters": [null]}}                     | `recipe.adapters.0` is or holds `null`
            {"recipe": {"hires": {"scale": 100, "upscaler": "latent", "strength": 0, "numInferenceSteps": 0}}} | No second stage makes it 100.0 times larger
            {"recipe": {"adapters": [{"name": "ink"}]}}          | `recipe.adapters.0.weight` is missing
            {                                                    | The JSON cannot be read at line 1
            """)
    void namesThePlaceInABodyThatCannotBeRead(String body, String says) {
        var answer = desk.send("POST", "/api/v1/generations", body, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asString()).contains(says);
    }

    @Test
    void letsNoBordersOrSeamsGrowWithoutEnd() {
        var source = Map.of(
                "version",
                Pictures.stored(desk.dam(), OrderDesk.ANN, 3).version().id().toString());
        for (var inputs : List.of(
                Map.of("source", source, "borders", Map.of("left", 20_000, "top", 0, "right", 0, "bottom", 0)),
                Map.of("source", source, "borders", Map.of("left", 1 << 30, "top", 0, "right", 1 << 30, "bottom", 0)),
                Map.of(
                        "source",
                        source,
                        "controls",
                        List.of(Map.of(
                                "model",
                                "edges",
                                "version",
                                source.get("version"),
                                "weight",
                                1e9,
                                "start",
                                0,
                                "end",
                                1))))) {
            assertThat(desk.order(Json.write(Map.of("inputs", inputs)), Map.of())
                            .reason())
                    .as(inputs.toString())
                    .isEqualTo("value-out-of-range");
        }
    }

    @Test
    void answersWhatIsNoOrderWithAProblem() {
        for (var body :
                List.of("", "[]", "{", "{\"recipe\": 7}", "{\"axes\": [{\"parameter\": \"fate\", \"values\": []}]}")) {
            assertThat(desk.send("POST", "/api/v1/generations", body, null).status())
                    .as(body)
                    .isBetween(400, 422);
        }
    }
}
