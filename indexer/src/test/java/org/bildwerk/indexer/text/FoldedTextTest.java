package org.bildwerk.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.bildwerk.indexer.text.Highlighter.Span;
import org.bildwerk.indexer.text.QueryText.Field;
import org.bildwerk.indexer.text.QueryText.Phrase;
import org.bildwerk.indexer.text.QueryText.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Gebäude, GEBAEUDE",
        "Gebäude, gebaude",
        "Straße, strasse",
        "café, Cafe",
        "Öl, oel",
        "Müller, Mueller",
        "e\u0301cole, école"
    })
    void foldsSpellingsThatPeopleMixUp(String one, String other) {
        assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
    }

    @ParameterizedTest
    @CsvSource({"neue, neue", "Quelle, quelle", "blaue, blaue"})
    void leavesAnUeThatIsNoUmlaut(String word, String folded) {
        assertThat(FoldedText.of(word)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Haus, Häuser",
        "Haus, Häusern",
        "Baum, Bäume",
        "Katze, Katzen",
        "Bild, Bilder",
        "image, images",
        "tree, trees",
        "house, houses",
        "berry, berries",
        "lake, lakes",
        "Blume, Blumen",
        "box, boxes",
        "cat, cats"
    })
    void joinsOneAndMany(String one, String many) {
        assertThat(FoldedText.stems(one)).isEqualTo(FoldedText.stems(many));
    }

    @Test
    void splitsFileNamesIntoWords() {
        assertThat(FoldedText.of("IMG_0042-castle.at.night.jpg")).isEqualTo("img 0042 castle at night jpg");
    }

    @Test
    void understandsWordsPhrasesFieldsAndExclusions() {
        assertThat(QueryText.parse("castle \"at night\" -fog status:published -keyword:\"old town\"")
                        .clauses())
                .containsExactly(
                        new Word("castle", false),
                        new Phrase("at night", false),
                        new Word("fog", true),
                        new Field("status", "published", false),
                        new Field("keyword", "old town", true));
    }

    @Test
    void understandsAnythingSomehow() {
        assertThat(QueryText.parse("\"open 12:30 - status: ").clauses())
                .containsExactly(new Phrase("open 12:30 - status:", false));
        assertThat(QueryText.parse("12:30 -").clauses())
                .containsExactly(new Word("12:30", false), new Word("-", false));
    }

    @Test
    void marksTheWordsThatWereAskedForAsTheyAreWritten() {
        var highlighter = new Highlighter(QueryText.parse("gebaude turm -alt"));

        assertThat(highlighter.spans("Alte Gebäude und Türme, Turmfalke"))
                .containsExactly(new Span(5, 12), new Span(17, 22), new Span(24, 33));
    }
}
