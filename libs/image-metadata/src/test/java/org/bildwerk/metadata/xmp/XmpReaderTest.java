package org.bildwerk.metadata.xmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.XmpName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmpReaderTest {

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsPropertiesWrittenAsAttributes() {
        var packet = read("<rdf:Description rdf:about='' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'"
                + " photoshop:City='Köln'/>");
        assertThat(text(packet)).isEqualTo("Köln");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void readsEveryEncodingThatXmpAllows(String charset) {
        var bytes = ("\uFEFF" + city("Köln")).getBytes(Charset.forName(charset));
        assertThat(text(XmpReader.read(bytes, warnings))).isEqualTo("Köln");
        assertThat(warnings).isEmpty();
    }

    @Test
    void readsLatin1AndSaysSo() {
        var packet = XmpReader.read(city("Köln").getBytes(StandardCharsets.ISO_8859_1), warnings);
        assertThat(text(packet)).isEqualTo("Köln");
        assertThat(warnings).singleElement().asString().contains("Latin-1");
    }

    @Test
    void leavesOutCharactersThatXmlForbids() {
        assertThat(text(XmpReader.read(city("K\u0001öln").getBytes(StandardCharsets.UTF_8), warnings)))
                .isEqualTo("Köln");
        assertThat(warnings).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>",
                "<!DOCTYPE x SYSTEM 'http://example.org/x.dtd'><x/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                "<x>&unknown;</x>",
                "<x><y></x>",
                "<x/><x/>"
            })
    void refusesWhatIsHostileOrBroken(String packet) {
        assertThatExceptionOfType(XmpException.class)
                .isThrownBy(() -> XmpReader.read(packet.getBytes(StandardCharsets.UTF_8), warnings));
    }

    @Test
    void refusesDeepNesting() {
        var deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThatExceptionOfType(XmpException.class)
                .isThrownBy(() -> XmpReader.read(deep.getBytes(StandardCharsets.UTF_8), warnings))
                .withMessageContaining("deep");
    }

    @Test
    void refusesVeryManyProperties() {
        var many = new StringBuilder("<rdf:Description rdf:about='' xmlns:q='urn:q/'>");
        for (int i = 0; i < 50_000; i++) {
            many.append("<q:p").append(i).append(">1</q:p").append(i).append('>');
        }
        assertThatExceptionOfType(XmpException.class)
                .isThrownBy(() -> read(many + "</rdf:Description>"))
                .withMessageContaining("properties");
    }

    @Test
    void readsALongListQuickly() {
        var items = "<rdf:li>word</rdf:li>".repeat(15_000);
        var packet = read("<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<dc:subject><rdf:Bag>" + items + "</rdf:Bag></dc:subject></rdf:Description>");
        var keywords = XmpFields.read(packet, IptcFields.KEYWORDS, warnings).orElseThrow();
        assertThat(((FieldValue.Items) keywords).values()).hasSize(15_000);
    }

    @Test
    void forgetsForeignNamespacesBeforeTheyFillTheMemory() {
        for (int i = 0; i < 100; i++) {
            var names = new StringBuilder("<rdf:Description rdf:about=''");
            for (int j = 0; j < 100; j++) {
                names.append(" xmlns:q%d='urn:foreign:%d:%d/'".formatted(j, i, j));
            }
            for (int j = 0; j < 100; j++) {
                names.append(" q%d:a='1'".formatted(j));
            }
            read(names + "/>");
        }
        assertThat(Registry.size()).isLessThan(Registry.MAXIMUM_SIZE + 500);
        assertThat(text(read(description("Köln")))).isEqualTo("Köln");
    }

    @Test
    void readsMoreAttributesThanTheParserTakes() {
        var wide = new StringBuilder("<rdf:Description rdf:about='' xmlns:q='urn:q/'");
        for (int i = 0; i < 600; i++) {
            wide.append(" q:p%d='a&amp;&#xA;%d'".formatted(i, i));
        }
        var packet = read(wide + "><q:last>Ä</q:last></rdf:Description>");
        assertThat(packet.properties()).hasSize(601);
        assertThat(packet.find(new XmpName("urn:q/", "p7"))).contains(XmpNode.Simple.of("a&\n7"));
    }

    @Test
    void mergesTheExtendedPacketThatTheMainOneNames() {
        var extended = rdf(description("Köln")).getBytes(StandardCharsets.UTF_8);
        var main = rdf("<rdf:Description rdf:about='' xmlns:xmpNote='http://ns.adobe.com/xmp/note/'"
                        + " xmpNote:HasExtendedXMP='" + XmpReader.digest(extended) + "'/>")
                .getBytes(StandardCharsets.UTF_8);
        var packet = XmpReader.read(main, extended, warnings);
        assertThat(text(packet)).isEqualTo("Köln");
        assertThat(packet.find(XmpReader.HAS_EXTENDED)).isEmpty();
        extended[extended.length - 1] = ' ';
        assertThat(XmpReader.read(main, extended, warnings).isEmpty()).isTrue();
        assertThat(warnings).hasSize(1);
    }

    @Test
    void keepsUnknownPropertiesWithTheirQualifiers() {
        var packet = read("<rdf:Description rdf:about='uuid:1' xmlns:q='urn:q/'>"
                + "<q:s rdf:parseType='Resource'><q:m>1</q:m><q:l rdf:resource='urn:x'/></q:s>"
                + "<q:v rdf:parseType='Resource'><rdf:value>x/</rdf:value><q:qual>y</q:qual></q:v>"
                + "<q:a><rdf:Seq><rdf:li rdf:parseType='Resource'><q:m>2</q:m></rdf:li></rdf:Seq></q:a>"
                + "<q:e/></rdf:Description>");
        var again = XmpReader.read(XmpWriter.write(packet), warnings);
        assertThat(again).isEqualTo(packet);
        assertThat(again.properties()).hasSize(4);
        assertThat(again.about()).isEqualTo("uuid:1");
        var value = again.find(new XmpName("urn:q/", "v")).orElseThrow();
        assertThat(value.qualifiers()).hasSize(1);
    }

    @Test
    void understandsRetiredSourceTypes() {
        var packet = read("<rdf:Description rdf:about='' xmlns:e='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'"
                + " e:DigitalSourceType='http://cv.iptc.org/newscodes/digitalsourcetype/minorHumanEdits'/>");
        assertThat(XmpFields.read(packet, IptcFields.DIGITAL_SOURCE_TYPE, warnings))
                .contains(new FieldValue.Text("http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"));
    }

    @Test
    void leavesOutValuesOfAnotherKindWithAWarning() {
        var packet = read("<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
                + " xmp:Rating='best' xmp:CreateDate='yesterday'/>");
        assertThat(XmpFields.read(packet, IptcFields.RATING, warnings)).isEmpty();
        assertThat(XmpFields.read(packet, IptcFields.DATE_DIGITIZED, warnings)).isEmpty();
        assertThat(warnings).hasSize(2);
    }

    private XmpPacket read(String descriptions) {
        return XmpReader.read(rdf(descriptions).getBytes(StandardCharsets.UTF_8), warnings);
    }

    private String text(XmpPacket packet) {
        return XmpFields.read(packet, IptcFields.CITY, warnings)
                .map(value -> ((FieldValue.Text) value).value())
                .orElse("");
    }

    private static String city(String name) {
        return rdf(description(name));
    }

    private static String description(String city) {
        return "<rdf:Description rdf:about='' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'><photoshop:City>"
                + city
                + "</photoshop:City></rdf:Description>";
    }

    private static String rdf(String descriptions) {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + descriptions
                + "</rdf:RDF></x:xmpmeta>";
    }
}
