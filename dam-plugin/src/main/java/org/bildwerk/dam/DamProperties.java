package org.bildwerk.dam;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.bildwerk.dam.job.Lane;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Settings of the DAM core.
///
/// @param home folder that holds the files and everything else that this node keeps on disk
/// @param storage where the files lie
/// @param job how durable work runs on this node
@Validated
@ConfigurationProperties("bildwerk")
public record DamProperties(
        @DefaultValue(".bildwerk") Path home,
        @DefaultValue Storage storage,
        @Valid @DefaultValue Job job) {

    /// The object store.
    ///
    /// @param folder where the folder store lies and files are staged; `blobs` in the home folder where not set
    /// @param reserve free space below which no new file is taken
    /// @param grace how long a file stays that nobody refers to
    /// @param s3 an S3-compatible store; used as soon as a bucket is set
    public record Storage(
            @Nullable Path folder,
            @DefaultValue("256MB") DataSize reserve,
            @DefaultValue("1d") Duration grace,
            @DefaultValue S3 s3) {}

    /// An S3-compatible store.
    ///
    /// @param bucket turns the store on; it must exist
    /// @param prefix put before every key, for example `bildwerk/`
    /// @param endpoint address of a store other than that of AWS
    /// @param region name of the region; many stores take any
    /// @param accessKey without it the AWS SDK looks where it always does
    /// @param pathStyle whether the bucket stands in the path, not in the host name
    public record S3(
            @Nullable String bucket,
            @DefaultValue("") String prefix,
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("true") boolean pathStyle) {

        @Override
        public String toString() {
            return "S3[bucket=%s, prefix=%s, endpoint=%s]".formatted(bucket, prefix, endpoint);
        }
    }

    /// Durable work.
    ///
    /// @param workers how many items of each lane run at a time; 0 leaves the lane to other nodes
    /// @param lease how long an item of a dead node waits until another takes it
    /// @param poll how often to look for items whose pause is over
    /// @param attempts how often an item is tried before it fails for good
    /// @param keep how long the report on a finished job is kept
    public record Job(
            @Valid @DefaultValue Workers workers,
            @DurationMin(seconds = 1) @DefaultValue("20s") Duration lease,
            @DurationMin(millis = 10) @DefaultValue("1s") Duration poll,
            @DefaultValue("5") @Min(1) int attempts,
            @DefaultValue("90d") Duration keep) {}

    /// Workers of each lane; a negative number is replaced by one more than there are processors, so that none idles
    /// while an item waits for the disk.
    public record Workers(
            @DefaultValue("1") int gpu,
            @DefaultValue("-1") int render,
            @DefaultValue("1") int index,
            @DefaultValue("4") int io) {

        /// Returns how many items of the lane run at a time.
        public int of(Lane lane) {
            var count = switch (lane) {
                case GPU -> gpu;
                case RENDER -> render;
                case INDEX -> index;
                case IO -> io;
            };
            return count < 0 ? Runtime.getRuntime().availableProcessors() + 1 : count;
        }
    }
}
