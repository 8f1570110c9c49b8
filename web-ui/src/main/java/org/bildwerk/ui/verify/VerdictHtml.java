package org.bildwerk.ui.verify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bildwerk.dam.provenance.Verification.MarkVerdict;
import org.bildwerk.dam.provenance.Verification.Verdict;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Sources;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;

/// Writes what a file came to: the credential in a sentence, then who and how, the metadata and the mark.
record VerdictHtml(Reader reader, Verdict verdict, Thumbnails pictures) {

    @Override
    public String toString() {
        return credential() + section("verify.file", facts(file())) + chain() + metadata() + mark() + codes();
    }

    private String credential() {
        var standing = verdict.credential().standing();
        var means = reader.known(
                "verify.means." + standing.name(),
                reader.texts().getTranslation("credential." + standing.name() + ".means", reader.locale()));
        return """
                <div class="verdict" data-tone="%s"><h2 tabindex="-1">%s</h2><p>%s</p>%s</div>""".formatted(
                        tone(standing),
                        reader.say("credential." + standing.name()),
                        means,
                        facts(signature(verdict.credential())));
    }

    private static String tone(Credential.Standing standing) {
        return switch (standing) {
            case TRUSTED, OWN_AUTHORITY -> "good";
            case UNKNOWN_SIGNER -> "warn";
            case BROKEN -> "bad";
            case ABSENT, NOT_VERIFIED -> "quiet";
        };
    }

    private Map<String, String> signature(Credential credential) {
        var facts = new LinkedHashMap<String, String>();
        var signature = credential.signature();
        if (signature != null) {
            put(facts, "provenance.signedBy", signature.signer());
            put(facts, "provenance.issuer", signature.issuer());
            put(facts, "provenance.signedAt", moment(signature.signedAt()));
        }
        var tree = credential.tree();
        if (tree != null) {
            put(facts, "provenance.tool", tree.generator());
            put(facts, "provenance.says", source(tree.sourceType()));
        }
        return facts;
    }

    private Map<String, String> file() {
        var facts = new LinkedHashMap<String, String>();
        put(facts, "verify.name", verdict.fileName());
        put(facts, "verify.type", verdict.mediaType());
        put(facts, "provenance.size", new Figures(reader.locale()).size(verdict.size()));
        put(facts, "verify.sha256", verdict.sha256());
        return facts;
    }

    private String chain() {
        var tree = verdict.credential().tree();
        return tree == null || tree.ingredients().isEmpty()
                ? ""
                : section("provenance.chain", new ChainHtml(reader, pictures).of(tree));
    }

    private String metadata() {
        if (verdict.says().isEmpty()) {
            return section("verify.metadata", "<p>%s</p>".formatted(reader.say("verify.saysNothing")));
        }
        var rows = new StringBuilder("<dl>");
        verdict.says()
                .forEach((name, value) -> rows.append("<dt>%s</dt><dd>%s</dd>"
                        .formatted(
                                reader.known("verify.says." + name.substring(name.indexOf(':') + 1), name),
                                name.endsWith("DigitalSourceType") ? source(value) : Encode.forHtml(value))));
        return section("verify.metadata", rows.append("</dl>").toString());
    }

    private String mark() {
        return section("provenance.mark", "<p>%s</p>".formatted(reader.say(words(verdict.mark()), key())));
    }

    private Object key() {
        return verdict.mark().key() == null ? "" : verdict.mark().key();
    }

    private static String words(MarkVerdict mark) {
        if (mark.reason() != null) {
            return "verify.mark.unseen";
        }
        if (!mark.found()) {
            return "verify.mark.none";
        }
        if (!mark.ours()) {
            return "verify.mark.stranger";
        }
        return mark.key() == null ? "verify.mark.ours" : "verify.mark.oursAs";
    }

    private String codes() {
        var list = new StringBuilder();
        verdict.credential()
                .findings()
                .forEach(finding -> list.append("<li><code>%s</code> <span>%s</span></li>"
                        .formatted(
                                Encode.forHtml(finding.code()),
                                reader.say("finding." + finding.severity().name()))));
        return list.isEmpty()
                ? ""
                : "<details><summary>%s</summary><p class=\"small\">%s</p><ul>%s</ul></details>"
                        .formatted(
                                reader.say(
                                        "provenance.codes",
                                        verdict.credential().findings().size()),
                                reader.say(
                                        "provenance.reader",
                                        verdict.credential().reader()),
                                list);
    }

    private String section(String title, String body) {
        return "<section><h3>%s</h3>%s</section>".formatted(reader.say(title), body);
    }

    private String facts(Map<String, String> facts) {
        if (facts.isEmpty()) {
            return "";
        }
        var rows = new StringBuilder("<dl>");
        facts.forEach((name, value) -> rows.append("<dt>%s</dt><dd>%s</dd>".formatted(reader.say(name), value)));
        return rows.append("</dl>").toString();
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, Encode.forHtml(value));
        }
    }

    private @Nullable String source(@Nullable String uri) {
        return uri == null ? null : reader.known("sourceType." + Sources.term(uri), Sources.term(uri));
    }

    private String moment(@Nullable Instant at) {
        return at == null
                ? reader.texts().getTranslation("provenance.noTime", reader.locale())
                : new Figures(reader.locale()).moment(at);
    }
}
