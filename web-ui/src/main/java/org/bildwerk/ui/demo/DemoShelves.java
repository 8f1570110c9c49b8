package org.bildwerk.ui.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.collection.AssetCollection;
import org.bildwerk.dam.collection.CollectionId;
import org.bildwerk.dam.collection.Collections;
import org.bildwerk.dam.taxonomy.AssetConcepts;

/// Sorts a demo picture in: its concepts, its collections. Thread-safe.
final class DemoShelves {

    private final Collections collections;
    private final DemoConcepts concepts;
    private final AssetConcepts assetConcepts;

    DemoShelves(Collections collections, DemoConcepts concepts, AssetConcepts assetConcepts) {
        this.collections = collections;
        this.concepts = concepts;
        this.assetConcepts = assetConcepts;
    }

    /// Names a collection and what belongs in it.
    private enum Shelf {
        SPRING("Frühling / Spring", picture -> picture.season() == Season.SPRING),
        WINTER("Winter", picture -> picture.season() == Season.WINTER),
        MAGAZINE("Magazin / Magazine", picture -> picture.placement().equals("inline")),
        WITHOUT_TEXT("Ohne Text / Without text", Shelf::lacksText);

        private final String title;
        private final Predicate<DemoPicture> belongs;

        Shelf(String title, Predicate<DemoPicture> belongs) {
            this.title = title;
            this.belongs = belongs;
        }

        private static boolean lacksText(DemoPicture picture) {
            return DemoPage.LANGUAGES.stream()
                    .map(picture.description()::text)
                    .anyMatch(text -> text.title() == null || text.alt() == null);
        }
    }

    void sort(Caller caller, AssetId asset, DemoPicture picture) {
        assetConcepts.assign(caller, asset, concepts.ids(caller, picture.concepts()));
        Arrays.stream(Shelf.values())
                .filter(shelf -> shelf.belongs.test(picture))
                .forEach(shelf -> collections.add(caller, collection(caller, shelf), List.of(asset)));
    }

    private synchronized CollectionId collection(Caller caller, Shelf shelf) {
        return collections.all(caller).stream()
                .filter(known -> known.name().equals(shelf.title))
                .map(AssetCollection::id)
                .findFirst()
                .orElseGet(() -> collections.create(caller, shelf.title));
    }
}
