package org.bildwerk.delivery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreatorTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bildwerk Demo / Studio",
                "Studio Nord",
                "Nordlicht GmbH",
                "Nordlicht GmbH & Co. KG",
                "Example, Inc.",
                "Bilder e.V.",
                "Agentur Süd",
                "Exemple S.A."
            })
    void tellsHousesByTheirNames(String name) {
        assertThat(CreatorType.of(name)).isEqualTo("Organization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Erika Mustermann", "Max Studion", "Inca Beispiel", "Teamann, Max", "Sean Agard", "Jo Corpse"})
    void takesEverybodyElseForAPerson(String name) {
        assertThat(CreatorType.of(name)).isEqualTo("Person");
    }
}
