package org.bildwerk.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.indexer.FoundAsset;
import org.bildwerk.indexer.Highlight;
import org.bildwerk.indexer.projection.AssetDocument;
import org.bildwerk.indexer.text.Highlighter;
import org.bildwerk.indexer.text.QueryText;
import org.jspecify.annotations.Nullable;

/// Makes rows from documents, with the stretches marked in which the text was found.
final class Rows {
    private final Highlighter highlighter;
    private final String language;

    Rows(QueryText text, String language) {
        this.highlighter = new Highlighter(text);
        this.language = language;
    }

    FoundAsset of(AssetDocument asset) {
        var text = asset.texts().getOrDefault(language, Text.EMPTY);
        return new FoundAsset(
                AssetId.of(asset.id()),
                asset.key(),
                title(asset),
                text.alt(),
                asset.fileName(),
                Status.of(asset.status()),
                asset.candidate(),
                asset.ownerName(),
                asset.mediaType(),
                asset.width(),
                asset.height(),
                asset.size(),
                asset.version(),
                asset.revision(),
                asset.thumbhash(),
                asset.derivedState(),
                asset.createdAt(),
                asset.updatedAt(),
                highlights(asset));
    }

    private String title(AssetDocument asset) {
        return Optional.ofNullable(
                        asset.texts().getOrDefault(language, Text.EMPTY).title())
                .or(() -> asset.texts().values().stream()
                        .map(Text::title)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(asset.fileName());
    }

    private List<Highlight> highlights(AssetDocument asset) {
        var found = new ArrayList<Highlight>();
        for (Map.Entry<String, Text> entry : asset.texts().entrySet()) {
            add(found, "title", entry.getKey(), entry.getValue().title());
            add(found, "caption", entry.getKey(), entry.getValue().caption());
            add(found, "alt", entry.getKey(), entry.getValue().alt());
        }
        asset.keywords().forEach(keyword -> add(found, "keyword", "", keyword));
        add(found, "file-name", "", asset.fileName());
        add(found, "prompt", "", asset.promptText());
        return List.copyOf(found);
    }

    private void add(List<Highlight> found, String field, String tag, @Nullable String text) {
        if (text != null) {
            var spans = highlighter.spans(text);
            if (!spans.isEmpty()) {
                found.add(new Highlight(field, tag, text, spans));
            }
        }
    }
}
