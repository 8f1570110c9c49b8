package org.bildwerk.ui.demo;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.ingest.Ingest;
import org.bildwerk.dam.ingest.IngestRequest;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.ui.demo.scene.Renderer;
import org.bildwerk.ui.demo.scene.SceneComposer;
import org.bildwerk.vips.Vips;

/// Draws one picture of the demo library, takes it in by the same door as any upload, and leads it to its status. Done
/// twice, it changes nothing the second time.
final class DemoSeeding implements JobHandler {

    static final String KIND = "demo-library";

    private final Map<String, DemoPicture> pictures =
            DemoScenes.all().stream().collect(Collectors.toMap(DemoPicture::fileName, Function.identity()));
    private final Renderer renderer = new Renderer();
    private final Vips vips;
    private final Ingest ingest;
    private final DemoShelves shelves;
    private final DemoLife life;

    DemoSeeding(Vips vips, Ingest ingest, DemoShelves shelves, DemoLife life) {
        this.vips = vips;
        this.ingest = ingest;
        this.shelves = shelves;
        this.life = life;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) {
        var picture = pictures.get(item.subject());
        if (picture == null) {
            throw new IllegalStateException("There is no demo picture " + item.subject());
        }
        var caller = item.orderedBy();
        byte[] file = draw(picture);
        item.progress(0.7);
        var id = store(caller, picture, file);
        shelves.sort(caller, id, picture);
        life.lead(caller, id, picture);
        item.result(Map.of("asset", id.toString()));
    }

    private byte[] draw(DemoPicture picture) {
        var drawn = renderer.render(SceneComposer.compose(picture.scene()), picture.widthPx(), picture.heightPx());
        try (var image = vips.fromPixels(drawn.rgb(), drawn.width(), drawn.height(), 3)) {
            return image.encode(picture.format().encoding(Set.of()));
        }
    }

    private AssetId store(Caller caller, DemoPicture picture, byte[] file) {
        try (var staging = ingest.stage(new ByteArrayInputStream(file))) {
            var rights = picture.status() == Status.EXPIRED ? null : picture.rights();
            var request = new IngestRequest(picture.fileName(), null, picture.description(), rights);
            return ingest.store(caller, staging, request).id();
        }
    }
}
