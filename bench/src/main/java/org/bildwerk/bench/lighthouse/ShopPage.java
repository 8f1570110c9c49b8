package org.bildwerk.bench.lighthouse;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A page around markup that the application wrote. On a phone its cards stand in two columns, so that none of them is
/// larger than the hero, which alone is loaded with priority.
///
/// @param images where the pictures come from
/// @param pages where the page is
/// @param robots element for search engines
/// @param sitemap line for `robots.txt`
/// @param openGraph elements for the head
/// @param jsonLd of the page and its pictures
/// @param pictures markup: the hero, cards, and those within the text
public record ShopPage(
        URI images,
        URI pages,
        String robots,
        String sitemap,
        String openGraph,
        String jsonLd,
        List<JsonNode> pictures) {

    static final String TITLE = "Shapes that last";
    private static final String LEAD = "Vases, bowls and bottles of one workshop, photographed in soft light.";
    private static final String STYLE = """
            body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; color: #1d1f22; background: #faf8f5 }
            picture, img { display: block }
            img { width: 100%; height: auto }
            h1, h2, p { margin: 1.5rem 1rem }
            ul { display: grid; grid-template-columns: 1fr 1fr; list-style: none; margin: 0; padding: 0 }
            .story { max-width: 760px; margin: 0 auto } figure { margin: 0 }
            @media (min-width: 900px) { ul { grid-template-columns: 1fr 1fr 1fr } }
            """;

    public ShopPage {
        pictures = List.copyOf(pictures);
    }

    public String robotsTxt() {
        return "User-agent: *\nAllow: /\n" + sitemap + "\n";
    }

    public String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <meta name="description" content="%2$s">
                <link rel="canonical" href="%3$s/">
                <link rel="icon" href="data:,">
                <link rel="preconnect" href="%4$s">
                %5$s
                %6$s
                %7$s
                <style>%8$s</style>
                <script type="application/ld+json">%9$s</script>
                <script src="%4$s/b.js" data-site="lighthouse" async></script>
                </head>
                <body>
                <main>
                %10$s
                <h1>%1$s</h1>
                <p>%2$s</p>
                <ul>
                %11$s</ul>
                <section class="story">
                <h2>From the workshop</h2>
                %12$s</section>
                </main>
                </body>
                </html>
                """.formatted(
                        TITLE,
                        LEAD,
                        pages,
                        images,
                        robots,
                        pictures.getFirst().path("preload").asString(""),
                        openGraph,
                        STYLE,
                        jsonLd,
                        html(pictures.getFirst()),
                        each("card", "<li>%s</li>\n"),
                        each(
                                "inline",
                                "<p>Each piece is turned, dried for a week and fired twice.</p>\n<figure>%s</figure>\n"));
    }

    private String each(String slot, String frame) {
        var parts = new StringBuilder();
        pictures.stream()
                .filter(picture -> picture.get("slot").asString().equals(slot))
                .forEach(picture -> parts.append(frame.formatted(html(picture))));
        return parts.toString();
    }

    private static String html(JsonNode picture) {
        return picture.get("html").asString();
    }
}
