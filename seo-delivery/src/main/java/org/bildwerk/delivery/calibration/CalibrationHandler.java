package org.bildwerk.delivery.calibration;

import java.util.Optional;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.rendition.RenditionMaker;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.delivery.rendition.Renditions;
import org.bildwerk.vips.Vips;

/// Measures a rendition that went out with the usual number, and has it made with its own. Thread-safe.
final class CalibrationHandler implements JobHandler {

    static final String KIND = "calibration";

    private final Vips vips;
    private final PublicAssets assets;
    private final RenditionMaker maker;
    private final Renditions renditions;
    private final Calibrations calibrations;

    // Finds, measures, keeps, makes again.
    CalibrationHandler(
            Vips vips, PublicAssets assets, RenditionMaker maker, Renditions renditions, Calibrations calibrations) {
        this.vips = vips;
        this.assets = assets;
        this.maker = maker;
        this.renditions = renditions;
        this.calibrations = calibrations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// A picture that was withdrawn meanwhile needs no number.
    @Override
    public void handle(WorkItem item) {
        var order = order(item).orElse(null);
        if (order == null || !calibrations.measures(order)) {
            return;
        }
        if (calibrations.find(order).isEmpty()) {
            var first = calibrations.likely(order);
            var target = order.spec().quality().score();
            calibrations.put(
                    order,
                    maker.withPixels(
                            vips, order, image -> new QualityMeter(vips).measure(image, order.type(), target, first)));
        }
        renditions.renew(vips, order);
        // Whoever comes next finds it ready.
        renditions.open(order).close();
        calibrations.find(order).ifPresent(item::result);
    }

    private Optional<RenditionOrder> order(WorkItem item) {
        var wanted = item.payload();
        var spec = RenditionSpec.parse(wanted.path("spec").asString("")).orElse(null);
        var type = ImageType.ofExtension(wanted.path("type").asString("")).orElse(null);
        if (spec == null || type == null) {
            return Optional.empty();
        }
        return assets.byKey(wanted.path("assetKey").asString("")).stream()
                .flatMap(asset -> asset.live().stream())
                .filter(release ->
                        release.publication().rev().equals(wanted.path("rev").asString("")))
                .map(release -> new RenditionOrder(release, spec, type))
                .findFirst();
    }
}
