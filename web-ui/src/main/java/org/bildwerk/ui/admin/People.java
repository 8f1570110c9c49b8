package org.bildwerk.ui.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Group;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.Groups;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.NewUser;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.User;
import org.bildwerk.dam.account.UserId;
import org.springframework.stereotype.Component;

/// Users and groups, as the administrator who is signed in changes them.
@Component
class People {

    private final Identity identity;
    private final Accounts accounts;
    private final Groups groups;

    People(Identity identity, Accounts accounts, Groups groups) {
        this.identity = identity;
        this.accounts = accounts;
        this.groups = groups;
    }

    Caller caller() {
        return identity.caller();
    }

    List<User> users() {
        return accounts.users(caller());
    }

    List<Group> groups() {
        return groups.all(caller());
    }

    /// Makes a user and returns the password that he signs in with first.
    String create(String name, String displayName, Set<Role> roles) {
        var password = accounts.suggestPassword();
        accounts.create(caller(), new NewUser(name, displayName, password, roles, true));
        return password;
    }

    /// Gives a user another password, which he changes when he signs in, and returns it.
    String resetPassword(UserId user) {
        var password = accounts.suggestPassword();
        accounts.resetPassword(caller(), user, password);
        return password;
    }

    void change(User user, Set<Role> roles, boolean disabled) {
        if (!user.roles().equals(roles)) {
            accounts.setRoles(caller(), user.id(), roles);
        }
        if (user.disabled() != disabled) {
            accounts.setDisabled(caller(), user.id(), disabled);
        }
    }

    void createGroup(String name, Set<UserId> members) {
        var id = groups.create(caller(), name);
        members.forEach(member -> groups.add(caller(), id, member));
    }

    void change(Group group, String name, Set<UserId> members) {
        if (!group.name().equals(name.strip())) {
            groups.rename(caller(), group.id(), name);
        }
        var gone = new HashSet<>(group.members());
        gone.removeAll(members);
        gone.forEach(member -> groups.remove(caller(), group.id(), member));
        var come = new HashSet<>(members);
        come.removeAll(group.members());
        come.forEach(member -> groups.add(caller(), group.id(), member));
    }

    void delete(GroupId group) {
        groups.delete(caller(), group);
    }
}
