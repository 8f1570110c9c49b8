package org.bildwerk.ui.library;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Feeds the grid and the filmstrip page by page. It belongs to our own pages; programs use `/api/v1/assets`.
@Hidden
@RestController
@RequestMapping("/app-data/library")
class LibraryRowsController {

    private static final int LARGEST_PAGE = 500;
    private final LibraryRows rows;
    private final Identity identity;

    LibraryRowsController(LibraryRows rows, Identity identity) {
        this.rows = rows;
        this.identity = identity;
    }

    @GetMapping
    ResponseEntity<LibraryRows.Page> page(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(required = false) @Nullable String cursor,
            @CookieValue(name = "bildwerk-language", required = false) @Nullable String chosen,
            Locale asked) {
        var query = LibraryQuery.of(parameters);
        var page =
                rows.page(identity.caller(), query, language(chosen, asked), Math.clamp(size, 1, LARGEST_PAGE), cursor);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    @GetMapping("/rows")
    ResponseEntity<List<AssetRow>> rows(
            @RequestParam List<String> id,
            @CookieValue(name = "bildwerk-language", required = false) @Nullable String chosen,
            Locale asked) {
        var ids = id.stream().limit(LARGEST_PAGE).map(AssetId::of).toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(rows.rows(identity.caller(), ids, language(chosen, asked)));
    }

    /// The language that the person chose, else the browser's where it is one of ours.
    private static Locale language(@Nullable String chosen, Locale asked) {
        if (chosen != null) {
            return Locale.forLanguageTag(chosen);
        }
        return asked.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }
}
