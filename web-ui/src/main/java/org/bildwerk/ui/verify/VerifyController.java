package org.bildwerk.ui.verify;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.ingest.FileReading;
import org.bildwerk.dam.provenance.Verification;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.ui.security.VerifyThrottle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows the page on which everybody can verify a file. Nothing of the file is kept, and no session is opened.
@RestController
@RequestMapping("/verify")
class VerifyController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self' blob: data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Verification verification;
    private final FileReading reading;
    private final CredentialReader credentials;
    private final I18NProvider texts;

    VerifyController(Verification verification, FileReading reading, CredentialReader credentials, I18NProvider texts) {
        this.verification = verification;
        this.reading = reading;
        this.credentials = credentials;
        this.texts = texts;
    }

    @GetMapping
    ResponseEntity<String> page(
            @RequestParam(defaultValue = "") String lang,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted) {
        return answer(HttpStatus.OK, new PageHtml(Reader.of(texts, lang, accepted), ""));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> verify(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String lang,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted)
            throws IOException, InterruptedException {
        var reader = Reader.of(texts, lang, accepted);
        if (request.getAttribute(VerifyThrottle.TOO_OFTEN) != null) {
            return refusal(HttpStatus.TOO_MANY_REQUESTS, reader, reader.say("verify.tooOften"));
        }
        try {
            var part = request.getPart("file");
            if (part == null || part.getSize() == 0) {
                return refusal(HttpStatus.BAD_REQUEST, reader, reader.say("verify.noFile"));
            }
            var name = part.getSubmittedFileName();
            try (var in = part.getInputStream();
                    var staging = reading.stage(in)) {
                var verdict = verification.verify(null, staging, name == null ? "" : name);
                var result = new VerdictHtml(reader, verdict, pictures(staging.path(), verdict));
                return answer(HttpStatus.OK, new PageHtml(reader, result.toString()));
            }
        } catch (DamException e) {
            return refusal(HttpStatus.UNPROCESSABLE_CONTENT, reader, why(reader, e));
        } catch (ServletException | IllegalStateException e) {
            return refusal(HttpStatus.CONTENT_TOO_LARGE, reader, reader.say("verify.notRead"));
        }
    }

    private Thumbnails pictures(Path file, Verification.Verdict verdict) {
        var tree = verdict.credential().tree();
        return tree == null || tree.ingredients().isEmpty()
                ? Thumbnails.NONE
                : Thumbnails.of(credentials, file, verdict.mediaType(), tree);
    }

    private static String why(Reader reader, DamException e) {
        var refused = e.refused();
        return reader.say("refused." + refused.reason(), refused.arguments().toArray());
    }

    private static ResponseEntity<String> refusal(HttpStatus status, Reader reader, String words) {
        return answer(status, new PageHtml(reader, """
                <div class="verdict" data-tone="bad"><h2 tabindex="-1">%s</h2><p>%s</p></div>""".formatted(reader.say("verify.refused"), words)));
    }

    private static ResponseEntity<String> answer(HttpStatus status, PageHtml page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", POLICY)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.toString());
    }
}
