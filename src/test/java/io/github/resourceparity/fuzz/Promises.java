package io.github.resourceparity.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.Formats;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.source.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What holds whatever somebody hands in, besides that nothing is thrown. */
public final class Promises {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Formats FORMATS = new Formats("0", "");
    private static final Set<String> XML_FORMATS = Set.of("junit", "checkstyle");
    private static final Set<String> JSON_FORMATS = Set.of("sarif", "json", "gitlab");
    private static final Set<String> TERMINAL_FORMATS = Set.of("console", "line");

    /** Read when somebody asks for it: that takes a second, and most targets write no SARIF. */
    private static final class Schema {
        static final JsonSchema SARIF = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Promises.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
    }

    private Promises() {}

    /** Every place is inside of its file, which is what somebody wrote. */
    public static void places(Collection<Finding> findings, Map<String, String> files) {
        findings.stream().flatMap(finding -> Stream.concat(Stream.of(finding.span()), finding.notes().stream().flatMap(note -> note.span().stream()))).forEach(span -> {
            inside(span);
            var written = files.get(span.source().path());
            assertThat(written == null || written.equals(span.source().text())).as("the text of %s is what was written", span.source()).isTrue();
        });
    }

    /** A span is inside of its source, and so is the line that it is shown by. */
    public static void inside(Span span) {
        var text = span.source().text();
        assertThat(0 <= span.start() && span.start() <= span.end() && span.end() <= text.length()).as("%s to %s of %s characters", span.start(), span.end(), text.length()).isTrue();
        assertThat(span.source().line(span.position().line())).as(span.place()).hasSizeGreaterThanOrEqualTo(span.position().column() - 1);
    }

    /** A report in every format. */
    public static Map<String, String> outputs(ParityReport report) throws IOException {
        var outputs = new LinkedHashMap<String, String>();
        for (var name : FORMATS.names()) {
            var out = new StringBuilder();
            FORMATS.named(name).orElseThrow().format().write(report, out);
            outputs.put(name, out.toString());
        }
        return outputs;
    }

    /** Every format can be read by what reads it; the schema takes long, and is asked only if somebody wishes. */
    public static void wellFormed(Map<String, String> outputs, boolean schema) throws IOException {
        for (var output : outputs.entrySet()) {
            if (XML_FORMATS.contains(output.getKey())) {
                xml(output.getValue());
            } else if (JSON_FORMATS.contains(output.getKey())) {
                JSON.readTree(output.getValue());
            } else if (TERMINAL_FORMATS.contains(output.getKey())) {
                assertThat(output.getValue()).as(output.getKey()).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
            }
        }
        assertThat(schema ? Schema.SARIF.validate(outputs.get("sarif"), InputFormat.JSON) : Set.of()).isEmpty();
    }

    private static void xml(String text) throws IOException {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError("not XML: " + e.getMessage(), e);
        }
    }
}
