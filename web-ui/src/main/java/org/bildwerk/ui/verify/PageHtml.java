package org.bildwerk.ui.verify;

/// Writes the page around the result.
///
/// @param result HTML; empty before a file was given
record PageHtml(Reader reader, String result) {

    @Override
    public String toString() {
        var language = reader.locale().getLanguage();
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <meta name="color-scheme" content="light dark">
                <title>%s · Bildwerk</title>
                <link rel="icon" href="/bildwerk/logo.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/bildwerk/verify/verify.css">
                <script type="module" src="/bildwerk/verify/verify.js"></script>
                </head>
                <body>
                %s
                <main>
                <h1>%s</h1>
                <p class="lead">%s</p>
                %s
                <div id="status" role="status"></div>
                <section id="result" aria-label="%s">%s</section>
                </main>
                </body>
                </html>
                """.formatted(
                        language,
                        reader.say("verify.title"),
                        header(),
                        reader.say("verify.title"),
                        reader.say("verify.lead"),
                        form(language),
                        reader.say("verify.result"),
                        result);
    }

    private String header() {
        var other = reader.other();
        return """
                <header>
                <span class="mark"><img src="/bildwerk/logo.svg" alt="" width="20" height="20">Bildwerk</span>
                <a href="/verify?lang=%1$s" lang="%1$s" hreflang="%1$s">%2$s</a>
                </header>""".formatted(other.getLanguage(), other.getDisplayLanguage(other));
    }

    private String form(String language) {
        return """
                <form method="post" action="/verify?lang=%s" enctype="multipart/form-data"
                data-working="%s" data-failed="%s">
                <label for="file"><strong>%s</strong><span class="drop">%s</span></label>
                <input id="file" name="file" type="file" required accept="image/*,.avif,.heic,.tif,.tiff">
                <button type="submit">%s</button>
                <p class="small">%s</p>
                </form>""".formatted(
                        language,
                        reader.say("verify.working"),
                        reader.say("verify.failed"),
                        reader.say("verify.choose"),
                        reader.say("verify.drop"),
                        reader.say("verify.act"),
                        reader.say("verify.notKept"));
    }
}
