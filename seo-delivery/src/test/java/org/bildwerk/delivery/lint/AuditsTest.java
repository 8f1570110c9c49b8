package org.bildwerk.delivery.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditsTest {

    private static DeliveryTest server;
    private static Audits audits;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        audits = server.dam().bean(Audits.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Asset published(SiteFixture site, String title) {
        var asset = server.approved(site, title, DeliveryTest.jpeg(title.hashCode(), 320, 200));
        site.publish(asset);
        awaitQuiet();
        return asset;
    }

    /// Previews and evidence of an upload come later, and are events, too.
    private static void awaitQuiet() {
        var outbox = server.dam().bean(Outbox.class);
        var seen = new AtomicLong(-1);
        await().during(Duration.ofSeconds(1)).until(() -> {
            var head = outbox.head();
            return seen.getAndSet(head) == head;
        });
    }

    @Test
    void remembersWhatWasFoundUntilSomethingHappens() {
        var site = server.site("gemerkt");
        published(site, "Eins");
        assertThat(audits.last(site.site())).isEmpty();

        var first = audits.look(site.site()).join();

        assertThat(audits.look(site.site()).join()).isSameAs(first);
        assertThat(audits.last(site.site())).containsSame(first);
        assertThat(audits.isCurrent(first)).isTrue();
        assertThat(first.audit().pictures()).isEqualTo(1);

        audits.forget(site.site());
        assertThat(audits.look(site.site()).join()).isNotSameAs(first);

        published(site, "Zwei");

        assertThat(audits.isCurrent(first)).isFalse();
        assertThat(audits.last(site.site()))
                .hasValueSatisfying(known -> assertThat(known.audit()).isEqualTo(first.audit()));
        assertThat(audits.look(site.site()).join().audit().pictures()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatWasMended() {
        var site = server.site("geheilt");
        published(site, "Drei");
        var audit = audits.look(site.site()).join().audit();
        var one = audit.findings().getFirst();

        var left = audit.without(List.of(one));

        assertThat(left.findings()).hasSize(audit.findings().size() - 1).doesNotContain(one);
        assertThat(left.pictures()).isEqualTo(1);
    }
}
