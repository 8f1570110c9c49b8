package com.example.shop;

import java.io.IOException;
import java.io.InputStream;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.ingest.Ingest;
import org.bildwerk.dam.ingest.IngestRequest;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProductController {

    private final Ingest ingest;
    private final Identity identity;
    private final JdbcClient jdbc;

    ProductController(Ingest ingest, Identity identity, JdbcClient jdbc) {
        this.ingest = ingest;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    @GetMapping("/")
    String welcome() {
        return "Welcome to the shop";
    }

    @PutMapping("/products/{sku}/picture")
    String picture(@PathVariable String sku, InputStream body) throws IOException {
        try (var staging = ingest.stage(body)) {
            var stored = ingest.store(identity.caller(), staging, IngestRequest.of(sku + ".png"));
            jdbc.sql("update product set picture = ? where sku = ?")
                    .params(stored.id().value(), sku)
                    .update();
            return stored.id().toString();
        }
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String notAllowed(NotAllowedException refused) {
        return "The shop says: " + refused.getMessage();
    }
}
