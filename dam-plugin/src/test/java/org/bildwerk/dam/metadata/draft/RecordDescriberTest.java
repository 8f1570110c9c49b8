package org.bildwerk.dam.metadata.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordDescriberTest {

    @Test
    void takesTheOpeningAndTheFileNameOutOfATextAndCutsItBetweenWords() {
        assertThat(PlainWords.of("An image of a red door", "x.jpg", 100)).contains("A red door");
        assertThat(PlainWords.of("This photo shows two boats", "x.jpg", 100)).contains("Two boats");
        assertThat(PlainWords.of("Ein Bild von einer Brücke", "x.jpg", 100)).contains("Einer Brücke");
        assertThat(PlainWords.of("Bilder einer Ausstellung", "x.jpg", 100)).contains("Bilder einer Ausstellung");
        assertThat(PlainWords.of("img_0815", "IMG_0815.jpg", 100)).isEmpty();
        assertThat(PlainWords.of("Boats, houses and a bridge", "x.jpg", 15)).contains("Boats, houses…");
        assertThat(PlainWords.of("\n \0", "x.jpg", 100)).isEmpty();
    }

    @Test
    void takesNoMoreThanTheSubjectOutOfAPrompt() {
        assertThat(PromptSubject.of("(a castle by the sea:1.2) <lora:x:0.5>, masterpiece, 8k", "en"))
                .contains("a castle by the sea");
        assertThat(PromptSubject.of("a castle by the sea, fog", "de")).isEmpty();
        assertThat(PromptSubject.of("eine Burg am Meer, Nebel", "de")).contains("eine Burg am Meer");
        assertThat(PromptSubject.of("masterpiece, best quality, a castle", "en"))
                .isEmpty();
        assertThat(PromptSubject.of("1girl solo, a castle", "en")).isEmpty();
        assertThat(PromptSubject.of("", "en")).isEmpty();
    }

    @Test
    void speaksGermanAndEnglish() {
        var describer = new RecordDescriber();
        assertThat(describer.speaks("de-AT")).isTrue();
        assertThat(describer.speaks("en")).isTrue();
        assertThat(describer.speaks("fr")).isFalse();
        assertThat(PlainWords.joined(List.of("Burg", "See", "Nebel"), "de")).isEqualTo("Burg, See und Nebel");
        assertThat(PlainWords.joined(List.of("lake", "fog"), "en")).isEqualTo("lake and fog");
    }
}
