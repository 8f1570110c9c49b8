package org.bildwerk.dam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void writesOutGermanUmlautsAndFoldsTheRest() {
        assertThat(Slug.ofTitle("Größe & Überfluß: Äpfel", "de").value()).isEqualTo("groesse-und-ueberfluss-aepfel");
        assertThat(Slug.ofTitle("Crème brûlée, señor Łódź", "en").value()).isEqualTo("creme-brulee-senor-lodz");
        assertThat(Slug.ofTitle("A\u0308pfel", "de").value()).isEqualTo("aepfel");
    }

    @Test
    void findsANameForATitleWithoutLatinLetters() {
        assertThat(Slug.ofTitle("写真", "ja").value()).isEqualTo("image");
        assertThat(Slug.ofTitle("", "de").value()).isEqualTo("image");
    }

    @Test
    void letsNoMarkupOrPathThrough() {
        assertThat(Slug.ofTitle("../../<script>\"x\"</script>%2f", "en").value())
                .isEqualTo("script-x-script-2f");
    }

    @Test
    void shortensAtAWord() {
        assertThat(Slug.ofTitle("word ".repeat(30), "en").value())
                .hasSizeLessThanOrEqualTo(80)
                .endsWith("-word");
    }

    @Test
    void rejectsWhatIsNoSlug() {
        assertThatThrownBy(() -> new Slug("Two Words")).isInstanceOf(InvalidSiteException.class);
        assertThatThrownBy(() -> new Slug("-x")).isInstanceOf(InvalidSiteException.class);
    }
}
