package org.bildwerk.ui.studio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.brief.Brief;
import org.bildwerk.dam.brief.Briefs;
import org.bildwerk.dam.brief.Edition;
import org.bildwerk.dam.brief.Prompt;
import org.bildwerk.dam.brief.Prompts;
import org.bildwerk.dam.generation.Origin;
import org.springframework.stereotype.Component;

/// The briefs and prompts that a person can follow and write, as the one who is signed in.
@Component
class OriginWork {

    private final Briefs briefs;
    private final Prompts prompts;
    private final Identity identity;

    OriginWork(Briefs briefs, Prompts prompts, Identity identity) {
        this.briefs = briefs;
        this.prompts = prompts;
        this.identity = identity;
    }

    EditionChoice.Shelf<Brief> briefs() {
        return new EditionChoice.Shelf<>() {
            @Override
            public List<Edition<Brief>> search(String text, int offset, int limit) {
                return briefs.search(caller(), text, offset, limit);
            }

            @Override
            public List<Edition<Brief>> versions(UUID id) {
                return briefs.versions(caller(), id);
            }

            @Override
            public String title(Brief brief) {
                return brief.title();
            }
        };
    }

    EditionChoice.Shelf<Prompt> prompts() {
        return new EditionChoice.Shelf<>() {
            @Override
            public List<Edition<Prompt>> search(String text, int offset, int limit) {
                return prompts.search(caller(), text, offset, limit);
            }

            @Override
            public List<Edition<Prompt>> versions(UUID id) {
                return prompts.versions(caller(), id);
            }

            @Override
            public String title(Prompt prompt) {
                return prompt.title();
            }
        };
    }

    /// Finds the version of a brief; empty where it is not there, or not for this person.
    Optional<Edition<Brief>> brief(Origin.Reference reference) {
        return readable(() -> briefs.get(caller(), reference.id(), reference.version()));
    }

    /// Finds the version of a prompt; empty where it is not there, or not for this person.
    Optional<Edition<Prompt>> prompt(Origin.Reference reference) {
        return readable(() -> prompts.get(caller(), reference.id(), reference.version()));
    }

    Edition<Brief> create(Brief brief) {
        return briefs.create(caller(), brief);
    }

    Edition<Prompt> create(Prompt prompt) {
        return prompts.create(caller(), prompt);
    }

    /// Keeps a new version on top of the newest one.
    Edition<Brief> change(Edition<Brief> from, Brief brief) {
        var newest = briefs.get(caller(), from.id(), null).version();
        return briefs.change(caller(), from.id(), newest, brief);
    }

    /// Keeps a new version on top of the newest one.
    Edition<Prompt> change(Edition<Prompt> from, Prompt prompt) {
        var newest = prompts.get(caller(), from.id(), null).version();
        return prompts.change(caller(), from.id(), newest, prompt);
    }

    private Caller caller() {
        return identity.caller();
    }

    private static <T> Optional<Edition<T>> readable(Supplier<Edition<T>> edition) {
        try {
            return Optional.of(edition.get());
        } catch (DamException gone) {
            return Optional.empty();
        }
    }
}
