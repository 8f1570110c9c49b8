package org.bildwerk.ui.studio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.brief.Brief;
import org.bildwerk.dam.brief.Edition;
import org.bildwerk.dam.brief.Editions;
import org.bildwerk.dam.brief.Prompt;
import org.bildwerk.dam.brief.Titled;
import org.bildwerk.dam.generation.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The briefs and prompts that a person can follow and write.
@Component
class OriginWork {

    private final Desk<Brief> briefs;
    private final Desk<Prompt> prompts;

    OriginWork(Editions<Brief> briefs, Editions<Prompt> prompts, Identity identity) {
        this.briefs = new Desk<>(briefs, identity);
        this.prompts = new Desk<>(prompts, identity);
    }

    Desk<Brief> briefs() {
        return briefs;
    }

    Desk<Prompt> prompts() {
        return prompts;
    }

    /// The records of one kind, as the one who is signed in.
    ///
    /// @param <T> what a version holds
    record Desk<T extends Titled>(Editions<T> editions, Identity identity) {

        List<Edition<T>> search(String text, int offset, int limit) {
            return editions.search(identity.caller(), text, offset, limit);
        }

        /// Returns all versions, the newest first.
        List<Edition<T>> versions(UUID id) {
            return editions.versions(identity.caller(), id);
        }

        /// Finds a version; empty where it is not there, or not for this person.
        Optional<Edition<T>> find(Origin.Reference reference) {
            try {
                return Optional.of(editions.get(identity.caller(), reference.id(), reference.version()));
            } catch (DamException gone) {
                return Optional.empty();
            }
        }

        /// Keeps a new one, or a new version on top of the newest one.
        ///
        /// @param from null for a new one
        Edition<T> keep(@Nullable Edition<T> from, T body) {
            var caller = identity.caller();
            if (from == null) {
                return editions.create(caller, body);
            }
            var newest = editions.get(caller, from.id(), null).version();
            return editions.change(caller, from.id(), newest, body);
        }
    }
}
