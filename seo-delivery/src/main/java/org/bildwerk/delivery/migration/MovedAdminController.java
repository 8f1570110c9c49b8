package org.bildwerk.delivery.migration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.LimitedStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The old addresses of a site: takes them as CSV, gives them back as CSV or as a map for nginx.
@RestController
@RequestMapping("/api/v1/sites/{site}/moved")
final class MovedAdminController {

    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final MovedPictures moved;
    private final Sites sites;
    private final Identity identity;

    MovedAdminController(MovedPictures moved, Sites sites, Identity identity) {
        this.moved = moved;
        this.sites = sites;
        this.identity = identity;
    }

    /// Takes lines `old-url,asset` in UTF-8, the first of which may be a heading. The body is the file itself, not a
    /// form
    /// with the file in it.
    @PostMapping(consumes = {"text/csv", "text/plain", "application/octet-stream"})
    MovedReport take(@PathVariable String site, HttpServletRequest request) throws IOException {
        var caller = identity.caller();
        var found = sites.get(site);
        var bounded =
                new LimitedStream(request.getInputStream(), MOST_BYTES, () -> new FileTooLongException(MOST_BYTES));
        try (var csv = new BufferedReader(new InputStreamReader(bounded, StandardCharsets.UTF_8))) {
            return moved.take(caller, found, csv);
        }
    }

    @DeleteMapping
    ResponseEntity<Void> forget(@PathVariable String site) {
        moved.forget(identity.caller(), sites.get(site));
        return ResponseEntity.noContent().build();
    }

    /// Returns `old-url,asset,new-url`; the last is empty while the picture is not public.
    @GetMapping
    void csv(@PathVariable String site, HttpServletResponse response) throws IOException {
        var found = found(site);
        var text = new StringBuilder("old-url,asset,new-url\r\n");
        moved.forEach(
                found,
                entry -> text.append(String.join(
                                ",", Csv.field(entry.path()), Csv.field(entry.assetKey()), Csv.field(entry.url())))
                        .append("\r\n"));
        response.setContentType("text/csv;charset=UTF-8");
        response.getWriter().append(text);
    }

    /// Returns what stands between the braces of `map $request_uri $moved { … }`.
    @GetMapping("/nginx")
    void nginx(@PathVariable String site, HttpServletResponse response) throws IOException {
        var found = found(site);
        var text = new StringBuilder(
                "# map $request_uri $moved { include this-file; }  server { if ($moved) { return 301 $moved; } }\n");
        moved.forEach(found, entry -> text.append(line(entry)));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().append(text);
    }

    private static String line(MovedPictures.Entry entry) {
        return entry.url().isEmpty() ? "" : "%s %s;\n".formatted(quoted(entry.path()), quoted(entry.url()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Site found(String site) {
        identity.caller();
        return sites.get(site);
    }
}
