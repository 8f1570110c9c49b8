package org.bildwerk.dam.asset;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;

/// A step that an asset may take from one status to another, and who may let it. This table is the whole rule.
public enum Transition {
    SUBMIT(Set.of(Status.DRAFT), Status.IN_REVIEW, Role.EDITOR),
    RECALL(Set.of(Status.IN_REVIEW), Status.DRAFT, Role.EDITOR),
    REJECT(Set.of(Status.IN_REVIEW), Status.DRAFT, Role.REVIEWER),
    APPROVE(Set.of(Status.IN_REVIEW), Status.APPROVED, Role.REVIEWER),
    PUBLISH(Set.of(Status.APPROVED, Status.EXPIRED), Status.PUBLISHED, Role.PUBLISHER),
    WITHDRAW(Set.of(Status.PUBLISHED), Status.APPROVED, Role.PUBLISHER),
    EXPIRE(Set.of(Status.PUBLISHED), Status.EXPIRED, Role.PUBLISHER),
    ARCHIVE(Set.of(Status.APPROVED, Status.EXPIRED), Status.ARCHIVED, Role.EDITOR, Role.REVIEWER, Role.PUBLISHER),
    REOPEN(Set.of(Status.APPROVED, Status.EXPIRED, Status.ARCHIVED), Status.DRAFT, Role.EDITOR, Role.REVIEWER);

    private final Set<Status> from;
    private final Status to;
    private final Role[] roles;

    Transition(Set<Status> from, Status to, Role... roles) {
        this.from = from;
        this.to = to;
        this.roles = roles;
    }

    public Status to() {
        return to;
    }

    /// Tells whether a person has to say why.
    public boolean needsReason() {
        return this == REJECT;
    }

    /// Tells whether it is a step of a publication, which concerns a site.
    public boolean belongsToPublication() {
        return this == PUBLISH || this == WITHDRAW || this == EXPIRE;
    }

    /// Returns the steps that the caller may let an asset of the status take.
    public static Set<Transition> open(Caller caller, Status status) {
        var open = EnumSet.noneOf(Transition.class);
        for (var transition : values()) {
            if (transition.leaves(status) && caller.isAny(transition.roles)) {
                open.add(transition);
            }
        }
        return open;
    }

    /// Returns the statuses to which steps lead from one, whoever may take them.
    static Set<Status> nextAfter(Status status) {
        return Arrays.stream(values())
                .filter(transition -> transition.leaves(status))
                .map(Transition::to)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Finds the step between two statuses that fits the caller best: one that he may take, else any.
    static Optional<Transition> between(Caller caller, Status from, Status to) {
        return Arrays.stream(values())
                .filter(transition -> transition.leaves(from) && transition.to == to)
                .reduce((first, second) -> caller.isAny(second.roles) && !caller.isAny(first.roles) ? second : first);
    }

    boolean leaves(Status status) {
        return from.contains(status);
    }

    void require(Caller caller) {
        caller.require("move an asset to " + to.key(), roles);
    }
}
