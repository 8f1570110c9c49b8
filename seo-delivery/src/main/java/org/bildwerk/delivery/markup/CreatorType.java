package org.bildwerk.delivery.markup;

import java.util.regex.Pattern;

/// What a creator is to schema.org. A record knows names alone, so what stands in them decides: a legal form, a word
/// that only houses bear, or a credit of two parts (`Name / Agency`). Whoever has none of these is a person.
final class CreatorType {

    private static final Pattern ORGANIZATION = Pattern.compile("(?iuU)(.*\\s/\\s.*|(.*[\\s,])?("
            + "gmbh|mbh|ag|kg|ohg|gbr|ug|se|e\\.\\s?v\\.|inc|llc|llp|ltd|plc|corp|s\\.?a\\.?|s\\.?r\\.?l\\.?|b\\.?v\\.?"
            + "|studios?|agentur|agency|agence|verlag|redaktion|team|stiftung|foundation|museum|archiv|archive"
            + ")\\.?([\\s,&].*)?)");

    private CreatorType() {}

    static String of(String name) {
        return ORGANIZATION.matcher(name.strip()).matches() ? "Organization" : "Person";
    }
}
