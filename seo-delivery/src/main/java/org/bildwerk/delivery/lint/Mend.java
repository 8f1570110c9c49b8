package org.bildwerk.delivery.lint;

import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Slug;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.jspecify.annotations.Nullable;

/// One step that mends a finding. [Mender] takes it, and so does a program with the [Request].
public sealed interface Mend {

    /// What is done.
    enum Step {
        PUBLISH_AGAIN(false),
        WITHDRAW(false),
        RENAME(true),
        CONFIRM_ALT(true),
        NAME_ORIGIN(true);

        private final boolean reversible;

        Step(boolean reversible) {
            this.reversible = reversible;
        }

        /// Tells whether it can be taken back.
        public boolean reversible() {
            return reversible;
        }
    }

    /// The step over HTTP.
    ///
    /// @param path under the address of Bildwerk
    /// @param body in JSON; null where none is needed
    record Request(String method, String path, @Nullable String body) {}

    /// Brings files and structured data to the present record.
    record PublishAgain() implements Mend {

        @Override
        public Step step() {
            return Step.PUBLISH_AGAIN;
        }

        @Override
        public Request request(AssetId asset, String site) {
            return new Request(
                    "POST", "/api/v1/assets/%s/publications".formatted(asset), "{\"site\":\"" + site + "\"}");
        }
    }

    /// Takes the picture off the site.
    record Withdraw() implements Mend {

        @Override
        public Step step() {
            return Step.WITHDRAW;
        }

        @Override
        public Request request(AssetId asset, String site) {
            return new Request("DELETE", "/api/v1/assets/%s/publications/%s".formatted(asset, site), null);
        }
    }

    /// Gives the picture a slug of its own; addresses with the old one lead to it.
    record Rename(Slug from, Slug to) implements Mend {

        @Override
        public Step step() {
            return Step.RENAME;
        }

        @Override
        public Request request(AssetId asset, String site) {
            return new Request(
                    "PATCH", "/api/v1/assets/%s/publications/%s".formatted(asset, site), "{\"slug\":\"" + to + "\"}");
        }
    }

    /// Takes the proposed alternative text as it is.
    record ConfirmAlt(String language) implements Mend {

        @Override
        public Step step() {
            return Step.CONFIRM_ALT;
        }

        @Override
        public Request request(AssetId asset, String site) {
            return new Request("POST", "/api/v1/assets/%s/drafts/%s/alt/confirm".formatted(asset, language), null);
        }
    }

    /// Lets the record say where the picture comes from.
    record NameOrigin(DigitalSourceType type) implements Mend {

        @Override
        public Step step() {
            return Step.NAME_ORIGIN;
        }

        @Override
        public Request request(AssetId asset, String site) {
            return new Request(
                    "PATCH", "/api/v1/assets/" + asset, "{\"digitalSourceType\":\"" + type.address() + "\"}");
        }
    }

    Step step();

    /// @param site key of the site
    Request request(AssetId asset, String site);
}
