package org.bildwerk.ui.view;

import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.bildwerk.Application;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.generation.StubConfiguration;
import org.bildwerk.dam.ingest.Ingest;
import org.bildwerk.dam.ingest.IngestRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Opens views on the real database, without a browser; all tests below share one application. Search is left out,
/// because the journeys of `e2e-tests` cover it.
@SpringBootTest(
        classes = {Application.class, StubConfiguration.class},
        properties = {"server.port=0", "bildwerk.search.uris=http://127.0.0.1:9", "bildwerk.job.workers.render=0"})
abstract class OpenedViews extends SpringBrowserlessTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Ingest ingest;

    @Autowired
    Identity identity;

    @Autowired
    AssetCatalog catalog;

    @Autowired
    AssetLife life;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) throws IOException {
        var home = Files.createTempDirectory(Path.of("target"), "views");
        registry.add("bildwerk.home", home.toAbsolutePath()::toString);
    }

    TextField field(String label) {
        return $(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    List<String> texts() {
        return $(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .toList();
    }

    /// Waits for what the server tells the page by itself.
    void eventually(BooleanSupplier there) {
        await().pollInSameThread().until(() -> {
            roundTrip();
            return there.getAsBoolean();
        });
    }

    AssetId approved() {
        var asset = picture(Caller.system());
        life.submit(Caller.system(), asset);
        life.approve(Caller.system(), asset);
        return asset;
    }

    AssetId picture() {
        return picture(identity.caller());
    }

    AssetId picture(Caller owner) {
        var number = COUNT.incrementAndGet();
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(number % 320, 100, 200, 200);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        try (var staging = ingest.stage(new ByteArrayInputStream(bytes.toByteArray()))) {
            return ingest.store(owner, staging, IngestRequest.of("square-" + number + ".png"))
                    .id();
        }
    }
}
