package org.bildwerk.ui.demo;

import java.util.List;
import org.owasp.encoder.Encode;

/// Writes a page of the example site. Markup of pictures, meta elements and JSON-LD come in as the delivery emits them;
/// everything else is escaped here.
///
/// @param openGraph the `<meta>` elements of the page's picture; empty for none
/// @param jsonLd safe inside a `<script>` element
record PageHtml(DemoPage page, String language, String canonicalUrl, String openGraph, String jsonLd, Content content) {

    /// Holds the pictures with what is said beside them.
    record Content(List<Shown> heroes, List<Shown> cards, List<Shown> inline) {}

    /// Holds one picture.
    ///
    /// @param markup the `<picture>` as emitted
    record Shown(String markup, String title, String caption) {}

    @Override
    public String toString() {
        var texts = PageTexts.of(page, language);
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s – shop.example</title>
                <meta name="description" content="%s">
                <link rel="canonical" href="%s">
                <link rel="icon" href="/bildwerk/logo.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/demo/demo.css">
                %s
                <script type="application/ld+json">
                %s
                </script>
                </head>
                <body>
                %s
                <main>
                %s
                %s
                %s
                </main>
                %s
                </body>
                </html>
                """.formatted(
                        language,
                        Encode.forHtml(texts.title()),
                        Encode.forHtmlAttribute(texts.lead()),
                        Encode.forHtmlAttribute(canonicalUrl),
                        openGraph,
                        jsonLd,
                        header(),
                        hero(texts),
                        cards(texts),
                        story(texts),
                        footer());
    }

    private String header() {
        var links = new StringBuilder();
        for (var other : DemoPage.values()) {
            links.append("<a href=\"%s\"%s>%s</a>\n"
                    .formatted(
                            link(other, language),
                            other == page ? " aria-current=\"page\"" : "",
                            Encode.forHtml(PageTexts.name(other, language))));
        }
        var other = german() ? "en" : "de";
        return """
                <header>
                <a class="mark" href="%s"><span aria-hidden="true"></span>shop.example</a>
                <nav aria-label="%s">
                %s</nav>
                <a class="language" href="%s" lang="%s" hreflang="%s">%s</a>
                </header>""".formatted(
                        link(DemoPage.HOME, language),
                        german() ? "Seiten" : "Pages",
                        links,
                        link(page, other),
                        other,
                        other,
                        german() ? "English" : "Deutsch");
    }

    private String hero(PageTexts texts) {
        var picture =
                content.heroes().isEmpty() ? "" : content.heroes().getFirst().markup();
        return """
                <section class="hero">
                %s
                <div class="words"><h1>%s</h1><p>%s</p></div>
                </section>""".formatted(picture, Encode.forHtml(texts.title()), Encode.forHtml(texts.lead()));
    }

    private String cards(PageTexts texts) {
        if (content.cards().isEmpty()) {
            return "";
        }
        var list = new StringBuilder();
        for (var card : content.cards()) {
            list.append("<li>\n%s\n<h3>%s</h3>\n</li>\n".formatted(card.markup(), Encode.forHtml(card.title())));
        }
        return "<section class=\"cards\">\n<h2>%s</h2>\n<ul>\n%s</ul>\n</section>"
                .formatted(Encode.forHtml(texts.cardsHeading()), list);
    }

    private String story(PageTexts texts) {
        if (content.inline().isEmpty()) {
            return "";
        }
        var parts = new StringBuilder();
        for (int i = 0; i < content.inline().size(); i++) {
            var shown = content.inline().get(i);
            parts.append("<p>%s</p>\n<figure>\n%s\n<figcaption>%s</figcaption>\n</figure>\n"
                    .formatted(
                            Encode.forHtml(texts.story().get(i % texts.story().size())),
                            shown.markup(),
                            Encode.forHtml(shown.caption())));
        }
        return "<section class=\"story\">\n<h2>%s</h2>\n%s</section>"
                .formatted(Encode.forHtml(texts.storyHeading()), parts);
    }

    private String footer() {
        return """
                <footer>
                <p>%s</p>
                <p><a href="/sitemaps/shop/index.xml">%s</a> · <a href="/app/">Bildwerk</a></p>
                </footer>""".formatted(
                        german()
                                ? "Eine Beispielseite. Alle Bilder, ihre Beschreibungen und das Markup kommen aus Bildwerk."
                                : "An example page. All pictures, their descriptions and the markup come from Bildwerk.",
                        german() ? "Bild-Sitemap" : "Image sitemap");
    }

    private boolean german() {
        return "de".equals(language);
    }

    private static String link(DemoPage page, String language) {
        return "/demo" + (page.path().isEmpty() ? "" : "/" + page.path()) + "?lang=" + language;
    }
}
