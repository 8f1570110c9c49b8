package org.bildwerk.delivery.migration;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Leads from `/moved/{site}/` with an old path behind it to where the picture is now. The website's server hands its
/// old addresses to this one. Opens no session, sets no cookie.
@RestController
public final class MovedController {

    private static final String PREFIX = "/moved/";

    private final MovedPictures moved;
    private final Sites sites;

    MovedController(MovedPictures moved, Sites sites) {
        this.moved = moved;
        this.sites = sites;
    }

    @GetMapping(PREFIX + "{site}/**")
    ResponseEntity<?> lead(@PathVariable String site, HttpServletRequest request) {
        var found = sites.find(site).orElse(null);
        if (found == null) {
            return unknown();
        }
        var prefix = request.getContextPath() + PREFIX + site;
        var path = request.getRequestURI().substring(prefix.length());
        var query = request.getQueryString();
        return switch (moved.find(found, query == null ? path : path + "?" + query)) {
            case MovedPictures.Target.Found(var url) ->
                ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create(url))
                        .header("Cache-Control", "public, max-age=3600")
                        .header("Access-Control-Allow-Origin", "*")
                        .build();
            case MovedPictures.Target.Gone() ->
                DeliveryProblem.of(HttpStatus.GONE, "image-gone", "The picture is not published any more");
            case MovedPictures.Target.Unknown() -> unknown();
        };
    }

    private static ResponseEntity<?> unknown() {
        return DeliveryProblem.of(HttpStatus.NOT_FOUND, "image-unknown", "There was no picture at this address");
    }
}
