package org.bildwerk.indexer.projection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bildwerk.dam.metadata.Text;
import org.jspecify.annotations.Nullable;

/// One document as it is sent to the index: what is kept, and the words it is found by.
record IndexedAsset(
        @JsonUnwrapped AssetDocument document,
        @JsonUnwrapped AssetWords words) {

    static IndexedAsset of(AssetDocument asset, List<String> conceptLabels) {
        var folding = AssetWords.builder();
        var texts = asset.texts().values();
        var named = Stream.concat(asset.keywords().stream(), asset.creators().stream())
                .toList();
        var title = folding.fold(each(texts, Text::title));
        var caption = folding.fold(each(texts, Text::caption));
        var alt = folding.fold(each(texts, Text::alt));
        var words = folding.fold(named);
        var concepts = folding.fold(conceptLabels);
        var file = folding.fold(List.of(asset.fileName()));
        var prompt = folding.fold(asset.promptText() == null ? List.of() : List.of(asset.promptText()));
        return new IndexedAsset(
                asset, new AssetWords(title, caption, alt, words, concepts, file, prompt, folding.stems()));
    }

    private static List<String> each(Collection<Text> texts, Function<Text, @Nullable String> part) {
        return texts.stream().map(part).filter(Objects::nonNull).toList();
    }
}
