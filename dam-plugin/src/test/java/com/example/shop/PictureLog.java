package com.example.shop;

import java.util.List;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.EventConsumer;
import org.bildwerk.dam.event.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what happens to pictures into a table of the shop.
@Component
class PictureLog implements EventConsumer {

    private final JdbcClient jdbc;

    PictureLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "shop-picture-log";
    }

    @Override
    public void accept(List<StoredEvent> batch) {
        for (var stored : batch) {
            if (stored.event() instanceof DamEvent.OfAsset event) {
                jdbc.sql("insert into picture_log (what, asset) values (?, ?)")
                        .params(event.getClass().getSimpleName(), event.asset().value())
                        .update();
            }
        }
    }
}
