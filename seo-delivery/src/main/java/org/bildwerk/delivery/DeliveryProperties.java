package org.bildwerk.delivery;

import java.nio.file.Path;
import java.time.Duration;
import org.bildwerk.delivery.rendition.RenditionLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of public delivery, `bildwerk.delivery.*`.
///
/// @param enabled switches public delivery on; off in a host application that does not ask for it
/// @param folder where renditions are kept; `renditions` in the home folder where absent. One node, one folder
/// @param cacheSize how many bytes of renditions are kept on disk
/// @param shelfSize how many bytes of answers a node remembers in memory, so that what is asked for all the time costs
/// next to nothing; 0 for none
/// @param threads renditions that are made at a time; 0 for the number of processors
/// @param queue renditions that may wait for a thread; more are turned away with status 503
/// @param patience how long a visitor waits for a rendition before he is turned away; at once if it would be half of
/// that
/// by what waits already
/// @param credentials whether renditions are signed at all; each site decides where its credentials lie
/// @param measureQuality whether each picture gets the number that its encoder needs for it, instead of the usual one
/// @param warmUp whether what is published gets the renditions of its slots made before the first visitor comes
/// @param credentialsInsideFrom from this width in pixels on, the credential lies inside the file, below it beside
@ConfigurationProperties("bildwerk.delivery")
public record DeliveryProperties(
        @DefaultValue("false") boolean enabled,
        @Nullable Path folder,
        @DefaultValue("2GB") DataSize cacheSize,
        @DefaultValue("64MB") DataSize shelfSize,
        @DefaultValue("0") int threads,
        @DefaultValue("100") int queue,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("true") boolean credentials,
        @DefaultValue("true") boolean measureQuality,
        @DefaultValue("true") boolean warmUp,
        @DefaultValue("1500") int credentialsInsideFrom) {

    Path folderIn(Path home) {
        return folder == null ? home.resolve("renditions") : folder;
    }

    public RenditionLimits limits() {
        var busy = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        return new RenditionLimits(busy, queue, patience);
    }
}
