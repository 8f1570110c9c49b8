package org.bildwerk.dam.brief;

import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;

/// What briefs and prompts do not have in common: who reads them, and how they are called. Prompts do not leave the
/// house: who makes and judges pictures reads them.
enum EditionKind {
    BRIEF(
            "brief",
            BriefRefusal.BRIEF_NOT_FOUND,
            List.of("brief.create", "brief.change", "brief.archive"),
            Role.VIEWER,
            Role.EDITOR,
            Role.REVIEWER,
            Role.PUBLISHER,
            Role.SEO),
    PROMPT(
            "prompt",
            BriefRefusal.PROMPT_NOT_FOUND,
            List.of("prompt.create", "prompt.change", "prompt.archive"),
            Role.EDITOR,
            Role.REVIEWER,
            Role.PUBLISHER);

    private final String word;
    private final BriefRefusal missing;
    private final List<String> commands;
    private final Role[] readers;

    EditionKind(String word, BriefRefusal missing, List<String> commands, Role... readers) {
        this.word = word;
        this.missing = missing;
        this.commands = commands;
        this.readers = readers;
    }

    void requireReader(Caller caller) {
        caller.require("read " + word + "s", readers);
    }

    void requireWriter(Caller caller) {
        caller.require("write " + word + "s", Role.EDITOR);
    }

    BriefException missing(UUID id) {
        return new BriefException(missing, id.toString());
    }

    Command created(UUID id, Titled body) {
        return new Command(commands.get(0), subject(id), null, title(body));
    }

    Command changed(UUID id, Titled before, Titled after) {
        return new Command(commands.get(1), subject(id), title(before), title(after));
    }

    Command archived(UUID id) {
        return new Command(commands.get(2), subject(id), null, null);
    }

    private String subject(UUID id) {
        return word + ":" + id;
    }

    private static Object title(Titled body) {
        record Title(String title) {}
        return new Title(body.title());
    }
}
