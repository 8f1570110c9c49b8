package org.bildwerk.dam.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Users and groups, for administrators.
@RestController
@RequestMapping("/api/v1")
final class AccountController {

    private final Accounts accounts;
    private final Groups groups;
    private final Identity identity;

    AccountController(Accounts accounts, Groups groups, Identity identity) {
        this.accounts = accounts;
        this.groups = groups;
        this.identity = identity;
    }

    record UserBody(
            @NotNull String name,
            @Nullable String displayName,
            @NotNull String password,
            @NotNull Set<Role> roles) {}

    record UserChange(
            @Nullable Set<Role> roles,
            @Nullable Boolean disabled,
            @Nullable String password) {}

    record Named(@NotNull String name) {}

    record Me(UserId id, String name, Set<Role> roles, Set<GroupId> groups, Channel channel) {}

    /// Tells who the key or the session is.
    @GetMapping("/me")
    Me me() {
        var caller = identity.caller();
        return new Me(caller.user(), caller.name(), caller.roles(), caller.groups(), caller.channel());
    }

    @GetMapping("/users")
    List<User> users() {
        return accounts.users(identity.caller());
    }

    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    User create(@Valid @RequestBody UserBody body) {
        var displayName = body.displayName() == null ? body.name() : body.displayName();
        var id = accounts.create(
                identity.caller(), new NewUser(body.name(), displayName, body.password(), body.roles(), true));
        return accounts.find(id).orElseThrow();
    }

    @PatchMapping("/users/{id}")
    User change(@PathVariable UUID id, @Valid @RequestBody UserChange body) {
        var caller = identity.caller();
        var user = new UserId(id);
        if (body.roles() != null) {
            accounts.setRoles(caller, user, body.roles());
        }
        if (body.disabled() != null) {
            accounts.setDisabled(caller, user, body.disabled());
        }
        if (body.password() != null) {
            accounts.resetPassword(caller, user, body.password());
        }
        caller.require("see users", Role.ADMINISTRATOR);
        return accounts.find(user).orElseThrow(() -> new AccountException(AccountRefusal.USER_UNKNOWN, id.toString()));
    }

    @GetMapping("/groups")
    List<Group> groups() {
        return groups.all(identity.caller());
    }

    @PostMapping("/groups")
    @ResponseStatus(HttpStatus.CREATED)
    Group createGroup(@Valid @RequestBody Named body) {
        var caller = identity.caller();
        var id = groups.create(caller, body.name());
        return new Group(id, body.name(), Set.of());
    }

    @DeleteMapping("/groups/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteGroup(@PathVariable UUID id) {
        groups.delete(identity.caller(), new GroupId(id));
    }

    @PutMapping("/groups/{id}/members/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable UUID id, @PathVariable UUID user) {
        groups.add(identity.caller(), new GroupId(id), new UserId(user));
    }

    @DeleteMapping("/groups/{id}/members/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID user) {
        groups.remove(identity.caller(), new GroupId(id), new UserId(user));
    }
}
