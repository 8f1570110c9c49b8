package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bildwerk.dam.TestDatabase;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.RestClient;

/// The DAM is a starter: a foreign application that adds the dependency can store pictures and hear of them, and stays
/// its own master.
@TestInstance(Lifecycle.PER_CLASS)
class ForeignHostTest {

    @TempDir
    private static Path home;

    private TestDatabase database;
    private ServletWebServerApplicationContext shop;

    @BeforeAll
    void openTheShop() {
        database = TestDatabase.empty();
        shop = start();
    }

    @AfterAll
    void closeTheShop() {
        shop.close();
        database.close();
    }

    @Test
    void storesAPictureOfTheHostsUserAndHearsOfIt() throws IOException {
        var id = as("mia", "mugs")
                .put()
                .uri("/products/mug-1/picture")
                .contentType(MediaType.IMAGE_PNG)
                .body(png())
                .retrieve()
                .body(String.class);

        var asset = shop.getBean(AssetCatalog.class).get(Caller.system(), AssetId.of(String.valueOf(id)));
        assertThat(asset.ownerName()).isEqualTo("mia");
        assertThat(asset.version().fileName()).isEqualTo("mug-1.png");
        assertThat(jdbc().sql("select picture from product where sku = 'mug-1'")
                        .query(UUID.class)
                        .single())
                .isEqualTo(asset.id().value());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(jdbc().sql("select what from picture_log where asset = ? order by entry")
                                        .param(asset.id().value())
                                        .query(String.class)
                                        .list())
                                .startsWith("AssetStored")
                                .contains("DerivedChanged"));
    }

    @Test
    void asksTheHostWhatItsUserMayDo() {
        var answer = as("guest", "guest")
                .put()
                .uri("/products/mug-1/picture")
                .contentType(MediaType.IMAGE_PNG)
                .body(png())
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(answer.getBody()).startsWith("The shop says: guest may not");
    }

    @Test
    void leavesTheHostsPagesAndSecurityAlone() {
        assertThat(client().get().uri("/").retrieve().body(String.class)).isEqualTo("Welcome to the shop");
        assertThat(status(client(), "/products/mug-1/picture")).isEqualTo(401);
    }

    @Test
    void opensNoEndpointThatTheHostDidNotSwitchOn() {
        assertThat(status(as("mia", "mugs"), "/api/v1/jobs")).isEqualTo(404);
    }

    @Test
    void keepsItsTablesAndItsHistoryApartFromTheHosts() {
        var tables = jdbc().sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();

        assertThat(tables)
                .filteredOn(table -> !table.startsWith("bw_"))
                .containsExactlyInAnyOrder("product", "picture_log", "flyway_schema_history");
        assertThat(jdbc().sql("select count(*) from flyway_schema_history")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void startsAgainOnTheSameDatabase() {
        try (var again = start()) {
            assertThat(again.isRunning()).isTrue();
        }
    }

    @Test
    void needsNoVaadin() {
        assertThat(ClassUtils.isPresent("com.vaadin.flow.component.Component", null))
                .isFalse();
    }

    private ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(ShopApplication.class)
                .properties(database.properties())
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "bildwerk.home=" + home,
                        "spring.main.banner-mode=off",
                        "spring.flyway.locations=classpath:com/example/shop/migration")
                .run();
    }

    private RestClient client() {
        return RestClient.create("http://127.0.0.1:" + shop.getWebServer().getPort());
    }

    private RestClient as(String user, String password) {
        return client().mutate()
                .defaultHeaders(headers -> headers.setBasicAuth(user, password))
                .build();
    }

    private static int status(RestClient client, String path) {
        return client.get()
                .uri(path)
                .exchange((request, response) -> response.getStatusCode().value());
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }

    private static byte[] png() {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(50, 50, 200, 200);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
