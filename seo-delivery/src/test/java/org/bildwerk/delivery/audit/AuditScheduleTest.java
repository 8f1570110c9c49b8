package org.bildwerk.delivery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.MovedClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class AuditScheduleTest {

    private static final MovedClock CLOCK = new MovedClock(Instant.now());

    @AutoClose
    private static final DeliveryTest server = DeliveryTest.startWith(Timed.class);

    @Configuration(proxyBeanMethods = false)
    static class Timed {

        @Bean
        Clock testClock() {
            return CLOCK;
        }
    }

    private static AuditSchedule schedule() {
        return server.dam().bean(AuditSchedule.class);
    }

    private static int audits(SiteFixture shop) {
        return server.dam().bean(PageAudits.class).of(shop.site()).size();
    }

    @Test
    void auditsWhenItIsDueAndOnceEachTime() {
        var shop = server.site("weekly");
        schedule().choose(SiteFixture.SEO, shop.site(), 7);
        schedule().startDue();
        assertThat(audits(shop)).as("not due yet").isZero();

        CLOCK.advance(Duration.ofDays(7).plusMinutes(1));
        schedule().startDue();
        schedule().startDue();
        assertThat(audits(shop)).isEqualTo(1);

        schedule().remove(SiteFixture.SEO, shop.site());
        CLOCK.advance(Duration.ofDays(8));
        schedule().startDue();
        assertThat(audits(shop)).as("by hand alone").isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBe() {
        var shop = server.site("refused");
        assertThatThrownBy(() -> schedule().choose(People.editor(), shop.site(), 7))
                .isInstanceOf(NotAllowedException.class);
        server.signIn(People.administrator());
        var path = "/api/v1/sites/refused/page-audits/schedule";
        var refused = server.send("PUT", path, "{\"everyDays\":32}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(DeliveryTest.text(refused)).contains("every 31 days");
        assertThat(DeliveryTest.text(server.send("PUT", path, "{\"everyDays\":1}")))
                .isEqualTo("{\"everyDays\":1}");
        assertThat(DeliveryTest.text(server.send("GET", path, null))).isEqualTo("{\"everyDays\":1}");
        server.send("DELETE", path, null);
        assertThat(schedule().of(shop.site())).isEmpty();
    }
}
