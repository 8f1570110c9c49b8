package org.bildwerk.dam.asset;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// The files of assets.
@RestController
@RequestMapping("/api/v1")
final class DownloadController {

    private static final List<Integer> EDGES = List.of(256, 512, 1024);

    private final Downloads downloads;
    private final Identity identity;

    DownloadController(Downloads downloads, Identity identity) {
        this.downloads = downloads;
        this.identity = identity;
    }

    @GetMapping("/assets/{id}/original")
    void original(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID version,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        var file = downloads.original(identity.caller(), new AssetId(id), versionId(version));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file.fileName()));
        send(file, CacheControl.noCache().cachePrivate(), request, response);
    }

    /// Sends a preview. With `v`, which a page sets to a part of its digest, it may be cached for ever.
    @GetMapping("/assets/{id}/previews/{edge}")
    void preview(
            @PathVariable UUID id,
            @PathVariable int edge,
            @RequestParam(required = false) @Nullable UUID version,
            @RequestParam(required = false) @Nullable String v,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!EDGES.contains(edge)) {
            throw new IllegalArgumentException("Previews have an edge of %s pixels".formatted(EDGES));
        }
        var file = downloads
                .preview(identity.caller(), new AssetId(id), versionId(version), edge)
                .orElseThrow(() -> new AssetNotFoundException("preview of " + id));
        var cache = v == null
                ? CacheControl.noCache().cachePrivate()
                : CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
        send(file, cache, request, response);
    }

    /// Sends the picture as it was before its edit, to be edited anew in a page.
    @GetMapping("/assets/{id}/unedited")
    void unedited(@PathVariable UUID id, HttpServletResponse response) throws IOException, InterruptedException {
        var file = downloads.unedited(identity.caller(), new AssetId(id));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(file.mediaType());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }

    @GetMapping("/presets")
    List<String> presets() {
        return Arrays.stream(Preset.values()).map(Preset::key).toList();
    }

    @GetMapping("/assets/{id}/presets/{preset}")
    void preset(@PathVariable UUID id, @PathVariable String preset, HttpServletResponse response)
            throws IOException, InterruptedException {
        var file = downloads.preset(identity.caller(), new AssetId(id), Preset.of(preset));
        response.setContentType(file.mediaType());
        response.setContentLength(file.bytes().length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file.fileName()));
        response.getOutputStream().write(file.bytes());
    }

    record Selection(@NotNull List<AssetId> ids, @Nullable String preset) {}

    /// Sends a selection as a ZIP.
    @PostMapping("/downloads")
    void zip(@Valid @RequestBody Selection selection, HttpServletResponse response)
            throws IOException, InterruptedException {
        var caller = identity.caller();
        var preset = selection.preset() == null ? null : Preset.of(selection.preset());
        downloads.requireAny(caller, selection.ids());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("bildwerk.zip"));
        downloads.zip(caller, selection.ids(), preset, response.getOutputStream());
    }

    /// The same for a link in a page.
    @GetMapping("/downloads")
    void zip(
            @RequestParam List<UUID> id,
            @RequestParam(required = false) @Nullable String preset,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        zip(new Selection(id.stream().map(AssetId::new).toList(), preset), response);
    }

    private void send(Downloads.StoredFile file, CacheControl cache, WebRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cache.getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.checkNotModified("\"" + file.blob().sha256() + "\"")) {
            return;
        }
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        try (var in = downloads.open(file)) {
            in.transferTo(response.getOutputStream());
        }
    }

    private static @Nullable VersionId versionId(@Nullable UUID id) {
        return id == null ? null : new VersionId(id);
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
