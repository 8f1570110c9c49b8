package org.bildwerk.ui.demo;

import java.util.List;

/// Holds what the example site says on its pages, in German and English.
///
/// @param title of the page
/// @param lead one or two sentences under the heading
/// @param cardsHeading above the products
/// @param storyHeading above the running text
/// @param story paragraphs, each beside one picture
record PageTexts(String title, String lead, String cardsHeading, String storyHeading, List<String> story) {

    static PageTexts of(DemoPage page, String language) {
        return "de".equals(language) ? german(page) : english(page);
    }

    /// Returns the name of the page in the navigation.
    static String name(DemoPage page, String language) {
        boolean german = "de".equals(language);
        return switch (page) {
            case HOME -> german ? "Start" : "Home";
            case SPRING -> german ? "Frühling und Sommer" : "Spring and summer";
            case GIFTS -> german ? "Geschenke" : "Gifts";
            case MAGAZINE -> german ? "Magazin" : "Magazine";
        };
    }

    private static PageTexts german(DemoPage page) {
        return switch (page) {
            case HOME ->
                new PageTexts(
                        "Formen, die bleiben",
                        "Vasen, Schalen und Flaschen in ruhigen Farben. Jedes Stück ist eine einfache Form, gut gemacht.",
                        "Neu im Sortiment",
                        "Was eine Form ausmacht",
                        GERMAN_STORY);
            case SPRING ->
                new PageTexts(
                        "Helles für Frühling und Sommer",
                        "Zarte Glasuren, klare Linien und viel Licht: Stücke für den langen Tisch im Freien.",
                        "Aus dem Frühlings- und Sommersortiment",
                        "Farbe, die Licht sammelt",
                        GERMAN_STORY);
            case GIFTS ->
                new PageTexts(
                        "Geschenke für den Winter",
                        "Schachteln mit Band, poliertes Metall und tiefe Farben: schon verpackt, bevor der erste Schnee fällt.",
                        "Zum Verschenken",
                        "Glanz im Dunkeln",
                        GERMAN_STORY);
            case MAGAZINE ->
                new PageTexts(
                        "Kugel, Kegel, Ring",
                        "Wie wenig braucht ein Bild, um etwas zu erzählen? Eine Form, eine Farbe, ein Licht.",
                        "Im Heft gezeigt",
                        "Drei Beobachtungen",
                        GERMAN_STORY);
        };
    }

    private static PageTexts english(DemoPage page) {
        return switch (page) {
            case HOME ->
                new PageTexts(
                        "Shapes that stay",
                        "Vases, bowls and bottles in calm colours. Every piece is a simple shape, made well.",
                        "New in the range",
                        "What makes a shape",
                        ENGLISH_STORY);
            case SPRING ->
                new PageTexts(
                        "Bright pieces for spring and summer",
                        "Soft glazes, clear lines and plenty of light: pieces for the long table outdoors.",
                        "From the spring and summer range",
                        "Colour that gathers light",
                        ENGLISH_STORY);
            case GIFTS ->
                new PageTexts(
                        "Gifts for winter",
                        "Boxes with ribbons, polished metal and deep colours: wrapped before the first snow falls.",
                        "To give away",
                        "A shine in the dark",
                        ENGLISH_STORY);
            case MAGAZINE ->
                new PageTexts(
                        "Sphere, cone, ring",
                        "How little does a picture need to tell something? One shape, one colour, one light.",
                        "Shown in this issue",
                        "Three observations",
                        ENGLISH_STORY);
        };
    }

    private static final List<String> GERMAN_STORY = List.of(
            "Das Auge liest zuerst den Umriss, dann das Licht, zuletzt die Farbe. Deshalb steht hier jedes Ding für"
                    + " sich, vor einem Grund, der nicht mitredet.",
            "Matte Flächen zeigen, wie ein Körper sich wölbt. Glänzende zeigen, wo er steht: Sie spiegeln den Raum um"
                    + " sich herum.",
            "Eine Reihe ist mehr als ihre Teile. Sie macht Unterschiede sichtbar, die man am einzelnen Stück übersieht.");

    private static final List<String> ENGLISH_STORY = List.of(
            "The eye reads the outline first, then the light, the colour last. So each thing stands alone here, before a"
                    + " ground that keeps quiet.",
            "Matte surfaces show how a body curves. Glossy ones show where it stands: they mirror the room around them.",
            "A row is more than its parts. It shows differences that one overlooks in a single piece.");
}
