package org.bildwerk.generator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bildwerk.dam.generation.Capabilities.MaskKind;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.ModelCard.Kind;
import org.bildwerk.dam.generation.PictureSize;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.Sizes;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.PartName;
import org.bildwerk.generator.registry.Installed;
import org.bildwerk.generator.registry.Shelf;
import org.jspecify.annotations.Nullable;

/// Writes the cards that the core shows, and what can be done with a model.
final class Cards {

    private static final int LONGEST_EDGE = 2048;

    private final Shelf shelf;
    private final Workshop workshop;

    Cards(Shelf shelf, Workshop workshop) {
        this.shelf = shelf;
        this.workshop = workshop;
    }

    /// Returns the card of what is installed, and of the controls inside of a model.
    List<ModelCard> of(Installed installed) {
        if (installed.kind() != Kind.MODEL) {
            return List.of(card(installed, installed.kind(), installed.name(), null, null, family(installed, "")));
        }
        var model = workshop.model(installed);
        var family = family(installed, model.family().code());
        var cards = new ArrayList<ModelCard>();
        cards.add(card(installed, Kind.MODEL, installed.name(), sizes(model), defaults(installed, model), family));
        for (var control : controls(model)) {
            cards.add(card(installed, Kind.CONTROL, control, null, null, family));
        }
        return cards;
    }

    private static ModelCard card(
            Installed installed,
            Kind kind,
            String name,
            @Nullable Sizes sizes,
            ModelCard.@Nullable Defaults defaults,
            String family) {
        var card = installed.card();
        return new ModelCard(
                kind,
                name,
                name.equals(installed.name()) ? installed.title() : name,
                installed.digest(),
                family,
                card.licence(),
                card.licenceUrl(),
                card.owner(),
                card.dataStatement(),
                card.demonstration(),
                sizes,
                defaults);
    }

    private static String family(Installed installed, String own) {
        return Objects.requireNonNullElse(installed.card().family(), own);
    }

    private ModelCard.Defaults defaults(Installed installed, Model model) {
        var settled = Settled.of(Recipe.wanted(installed.name(), "").recipe(), model, installed.card());
        var seconds = installed.card().secondsPerPicture();
        return new ModelCard.Defaults(
                settled.steps(),
                settled.guidance(),
                settled.scheduler().kind().className(),
                workshop.secondsOf(installed.name(), seconds == null ? 0 : seconds));
    }

    Sizes sizes(Model model) {
        int edge = model.nativeEdge();
        int unit = model.pixelUnit();
        return Sizes.between(Math.min(unit * 2, edge), Math.max(LONGEST_EDGE, edge), unit, new PictureSize(edge, edge));
    }

    Set<GenerationMode> modes(Model model, boolean upscalers) {
        var modes = EnumSet.noneOf(GenerationMode.class);
        if (!model.onlyInside()) {
            modes.add(GenerationMode.TEXT_TO_IMAGE);
        }
        if (model.part(PartName.VAE_ENCODER).isPresent()) {
            modes.addAll(EnumSet.of(GenerationMode.INPAINT, GenerationMode.OUTPAINT));
            if (!model.onlyInside()) {
                modes.add(GenerationMode.IMAGE_TO_IMAGE);
            }
        }
        if (upscalers) {
            modes.add(GenerationMode.UPSCALE);
        }
        return modes;
    }

    MaskKind masks(Model model) {
        return model.part(PartName.VAE_ENCODER).isPresent() ? MaskKind.GREY : MaskKind.NONE;
    }

    /// An adapter that states no family is offered for every model; the keys decide when it is laid over one.
    List<String> adapters(Installed installed, Model model) {
        var own = family(installed, model.family().code());
        return shelf.all(Kind.LORA).stream()
                .filter(lora -> family(lora, own).equals(own))
                .map(Installed::name)
                .toList();
    }

    List<String> controls(Model model) {
        return model.parts().keySet().stream()
                .filter(part -> part.startsWith(PartName.CONTROLNET.folder()))
                .sorted()
                .map(part -> model.name() + "/" + part)
                .toList();
    }
}
