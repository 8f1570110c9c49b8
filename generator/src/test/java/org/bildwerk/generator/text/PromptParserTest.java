package org.bildwerk.generator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bildwerk.generator.text.PromptPart.Break;
import org.bildwerk.generator.text.PromptPart.Words;
import org.junit.jupiter.api.Test;

class PromptParserTest {

    @Test
    void weighsBrackets() {
        assertThat(parse("a (b) [c] (d:1.3) e"))
                .containsExactly("a |1.0", "b|1.1", " |1.0", "c|0.909", " |1.0", "d|1.3", " e|1.0");
    }

    @Test
    void multipliesNestedBrackets() {
        assertThat(parse("((a) b:1.5)")).containsExactly("a|1.65", " b|1.5");
        assertThat(parse("(a [b])")).containsExactly("a |1.1", "b|1.0");
    }

    @Test
    void letsOpenBracketsReachToTheEnd() {
        assertThat(parse("a (b [c")).containsExactly("a |1.0", "b |1.1", "c|1.0");
    }

    @Test
    void keepsEscapedAndLonelyBracketsAsTheyAre() {
        assertThat(parse("\\(a\\) \\[b\\] c\\\\d e\\f")).containsExactly("(a) [b] c\\d ef|1.0");
        assertThat(parse("a) b] c:1.3)")).containsExactly("a) b] c:1.3)|1.0");
        assertThat(parse("(a:b) (c:)")).containsExactly("a:b|1.1", " |1.0", "c:|1.1");
    }

    @Test
    void takesOddWeights() {
        assertThat(parse("(a: -0.5 )")).containsExactly("a|-0.5");
        assertThat(parse("(a:.5)")).containsExactly("a|0.5");
        assertThat(parse("(a:1.2.3)")).containsExactly("a|1.1");
    }

    @Test
    void breaksOnlyAtTheWholeWordInCapitals() {
        assertThat(PromptParser.parse("a BREAK b BREAKER break"))
                .isEqualTo(List.of(new Words("a", 1), new Break(), new Words("b BREAKER break", 1)));
        assertThat(parse("(a BREAK b:2)")).containsExactly("a|2.0", "BREAK", "b|2.0");
    }

    @Test
    void findsNothingInAnEmptyPrompt() {
        assertThat(parse("")).isEmpty();
        assertThat(parse("()[]")).isEmpty();
    }

    private static List<String> parse(String prompt) {
        return PromptParser.parse(prompt).stream()
                .map(part -> switch (part) {
                    case Break() -> "BREAK";
                    case Words(var text, var weight) -> text + "|" + Math.round(weight * 1000) / 1000.0;
                })
                .toList();
    }
}
