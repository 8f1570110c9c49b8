package org.bildwerk.ui.demo;

/// Says what to do where the example site has not been made yet.
final class NoSiteHtml {

    private NoSiteHtml() {}

    static String in(String language) {
        boolean german = "de".equals(language);
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="icon" href="/bildwerk/logo.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/demo/demo.css">
                </head>
                <body>
                <main class="story">
                <h2>%s</h2>
                <p>%s</p>
                <p><a href="/app/">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(
                        language,
                        german ? "Noch keine Beispielseite" : "No example page yet",
                        german ? "Hier ist noch keine Beispielseite" : "There is no example page here yet",
                        german
                                ? "Sie entsteht mit der Demo-Bibliothek: in der leeren Bibliothek „Mit Demobildern füllen“"
                                        + " wählen oder Bildwerk mit --demo starten."
                                : "It comes with the demo library: choose “Fill with demo pictures” in the empty library,"
                                        + " or start Bildwerk with --demo.",
                        german ? "Zur Bibliothek" : "To the library");
    }
}
