package org.bildwerk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.bildwerk.dam.DamTest;
import org.bildwerk.delivery.image.ImageController;
import org.bildwerk.delivery.markup.Markup;
import org.bildwerk.delivery.rendition.Renditions;
import org.junit.jupiter.api.Test;

class DeliveryAutoConfigurationTest {

    @Test
    void staysOutOfAHostThatDoesNotAskForIt() {
        try (var host = DamTest.start()) {
            assertThat(host.context().getBeanNamesForType(ImageController.class))
                    .isEmpty();
            assertThat(host.context().getBeanNamesForType(Renditions.class)).isEmpty();
            assertThat(host.context().getBeanNamesForType(Markup.class)).isEmpty();
        }
    }

    @Test
    void deliversWithoutTheRestApi() {
        try (var server = DeliveryTest.start("bildwerk.api.enabled=false")) {
            assertThat(server.get("/robots.txt").statusCode()).isEqualTo(200);
            assertThat(server.get("/i/nobody/x.jpg").statusCode()).isEqualTo(404);
            assertThat(server.get("/api/v1/sites").statusCode()).isEqualTo(404);
        }
    }
}
