package org.bildwerk.delivery.sitemap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.DeliveryProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// Answers `/sitemaps/**` and `/robots.txt`. A crawler that has the present state is told so before anything is
/// written.
@RestController
public final class SitemapController {

    private static final String CACHE = "public, max-age=300";

    private final Sitemaps sitemaps;

    public SitemapController(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    /// Lets crawlers at the pictures and at what pages fetch by script, and keeps them out of the application.
    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        var text = new StringBuilder("""
                User-agent: *
                Allow: /i/
                Allow: /sitemaps/
                Allow: /api/v1/sites/*/slots/*/markup
                Allow: /api/v1/sites/*/assets/*/presets
                Allow: /api/v1/sites/*/assets/*/jsonld
                Allow: /api/v1/sites/*/pages/jsonld
                Allow: /api/v1/sites/*/markup:batch
                Disallow: /app/
                Disallow: /api/
                """);
        sitemaps.indexes().forEach(index -> text.append("\nSitemap: ").append(index));
        return text.append('\n').toString();
    }

    @GetMapping("/sitemaps/{site}/index.xml")
    @Nullable
    ResponseEntity<?> index(@PathVariable String site, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return index(site, Site::imageOrigin, request, response);
    }

    /// Returns the index for a website that hands these paths on to this server.
    @GetMapping("/sitemaps/{site}/website.xml")
    @Nullable
    ResponseEntity<?> website(@PathVariable String site, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return index(site, Site::pageOrigin, request, response);
    }

    private @Nullable ResponseEntity<?> index(
            String site, Function<Site, URI> origin, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(site, request, response, (found, plan) -> {
            if (plan.parts().isEmpty()) {
                return null;
            }
            var lies = origin.apply(found);
            return new File(
                    "application/xml;charset=UTF-8",
                    plan.digest() + '-' + Integer.toHexString(lies.hashCode()),
                    target -> sitemaps.writeIndex(found, lies, plan, target));
        });
    }

    @GetMapping("/sitemaps/{site}/images-{number:[1-9]\\d{0,4}}.xml.gz")
    @Nullable
    ResponseEntity<?> part(
            @PathVariable String site,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return answer(
                site,
                request,
                response,
                (found, plan) -> plan.part(number)
                        .map(part -> new File(
                                "application/gzip",
                                part.digest(),
                                target -> copy(sitemaps.part(found, plan, part), target)))
                        .orElse(null));
    }

    /// Returns the index and all its files, for a website that serves them itself.
    @GetMapping("/sitemaps/{site}/all.zip")
    @Nullable
    ResponseEntity<?> archive(@PathVariable String site, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(site, request, response, (found, plan) -> {
            if (plan.parts().isEmpty()) {
                return null;
            }
            return new File(
                    "application/zip",
                    plan.digest() + "-zip-"
                            + Integer.toHexString(found.pageOrigin().hashCode()),
                    target -> SitemapArchive.write(sitemaps, found, plan, target));
        });
    }

    private static void copy(Path file, OutputStream target) {
        try {
            Files.copy(file, target);
        } catch (IOException e) {
            throw new SitemapException(e);
        }
    }

    private record File(String mediaType, String digest, Consumer<OutputStream> content) {

        /// A strong one would keep the server from compressing text.
        String tag() {
            return (mediaType.startsWith("application/xml") ? "W/" : "") + '"' + digest + '"';
        }
    }

    private @Nullable ResponseEntity<?> answer(
            String key,
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Site, SitemapPlan, @Nullable File> choose)
            throws IOException {
        var site = sitemaps.site(key).orElse(null);
        var plan = site == null ? null : sitemaps.plan(site);
        var file = site == null || plan == null ? null : choose.apply(site, plan);
        if (plan == null || file == null) {
            return DeliveryProblem.of(
                    HttpStatus.NOT_FOUND,
                    "sitemap-unknown",
                    site == null
                            ? "There is no site of this key"
                            : "This file is not there: the site has fewer published pictures on declared pages");
        }
        response.setHeader("Cache-Control", CACHE);
        if (!new ServletWebRequest(request, response).checkNotModified(file.tag())) {
            response.setContentType(file.mediaType());
            file.content().accept(response.getOutputStream());
        }
        return null;
    }
}
