package org.bildwerk.dam.ingest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// What the library takes in.
///
/// @param maxFileSize the largest file
/// @param maxMegapixels the most pixels of one frame, in millions
/// @param maxFrames the most frames or pages
/// @param maxRatio how many times longer than the other one side may be
/// @param metadataTimeout how long reading the metadata of one file may take
/// @param defaultLanguage BCP 47 tag for texts in a file that do not say their language
/// @param uploadExpiry after which pause an unfinished resumable upload is removed
/// @param binPeriod how long an asset lies in the bin before it is purged
/// @param watch folder from which files are taken; empty for none
/// @param watchUser name of the user to whom assets from the watched folder belong
/// @param watchInterval how often the watched folder is looked at; a file is taken when it is the same twice
@Validated
@ConfigurationProperties("bildwerk.ingest")
public record IngestSettings(
        @DefaultValue("512MB") DataSize maxFileSize,
        @DefaultValue("250") @Min(1) int maxMegapixels,
        @DefaultValue("500") @Min(1) int maxFrames,
        @DefaultValue("100") @Min(1) int maxRatio,
        @DefaultValue("10s") Duration metadataTimeout,

        @DefaultValue("en") @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String defaultLanguage,

        @DefaultValue("24h") Duration uploadExpiry,
        @DefaultValue("30d") Duration binPeriod,
        @Nullable String watch,
        @DefaultValue("admin") String watchUser,
        @DefaultValue("2s") Duration watchInterval) {

    /// Returns the most pixels of one frame.
    public long maxPixels() {
        return maxMegapixels * 1_000_000L;
    }
}
