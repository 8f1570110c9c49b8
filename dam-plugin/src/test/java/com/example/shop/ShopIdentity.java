package com.example.shop;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Channel;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.NotSignedInException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.UserId;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class ShopIdentity implements Identity {

    @Override
    public Caller caller() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            throw new NotSignedInException();
        }
        var keeper = who.getAuthorities().contains(new SimpleGrantedAuthority("ROLE_SHOPKEEPER"));
        var id = UUID.nameUUIDFromBytes(who.getName().getBytes(StandardCharsets.UTF_8));
        return new Caller(
                new UserId(id), who.getName(), Set.of(keeper ? Role.EDITOR : Role.VIEWER), Set.of(), Channel.EMBEDDED);
    }
}
