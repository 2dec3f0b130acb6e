package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resourceparity.finding.Code;
import io.github.resourceparity.source.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs read: Checkstyle's XML and GitLab's JSON. */
class ToolFormatsTest {

    private static final Source HOSTILE = new Source("a\"<b>&\n.yml", "first\nsecond\n");
    private static final ParityReport REPORT = new ParityReport(
            List.of(
                    Code.error("one-rule", "finds").at(HOSTILE.span(6, 12), "a `<b>` & \"c\"\u0007"),
                    Code.note("other-rule", "finds").at(HOSTILE.span(6, 12), "same"),
                    Code.note("other-rule", "finds").at(HOSTILE.span(0, 5), "same")),
            List.of(),
            List.of(),
            "");

    @Test
    void checkstyleIsXmlWhateverStandsInNames() throws Exception {
        var written = GoldenTest.written(new CheckstyleFormat(), REPORT);
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        var errors = root.getElementsByTagName("error");
        assertThat(errors.getLength()).isEqualTo(3);
        assertThat(errors.item(0).getAttributes().getNamedItem("message").getNodeValue()).startsWith("a `<b>` & \"c\"");
        assertThat(errors.item(0).getAttributes().getNamedItem("line").getNodeValue()).isEqualTo("2");
        assertThat(errors.item(1).getAttributes().getNamedItem("severity").getNodeValue()).isEqualTo("info");
        assertThat(errors.item(1).getAttributes().getNamedItem("source").getNodeValue()).isEqualTo("parity.other-rule");
    }

    @Test
    void everyIssueOfGitLabHasAFingerprintOfItsOwnAndAPathFromTheRoot() throws Exception {
        var issues = new ObjectMapper().readTree(GoldenTest.written(new GitLabFormat("backend/"), REPORT));
        var fingerprints = new HashSet<String>();
        issues.forEach(issue -> {
            fingerprints.add(issue.get("fingerprint").asText());
            assertThat(issue.get("location").get("path").asText()).startsWith("backend/");
            assertThat(issue.get("location").get("lines").get("begin").asInt()).isPositive();
        });
        assertThat(fingerprints).hasSize(3);
        assertThat(issues.get(0).get("severity").asText()).isEqualTo("major");
    }

    @ParameterizedTest
    @CsvSource({"x.yml, backend/x.yml", "../infra/x.yml, infra/x.yml", "-Dparity.rules, -Dparity.rules", "git:main:a.yml, git:main:a.yml"})
    void gitLabNamesAFileAsTheChangeDoes(String path, String named) throws Exception {
        var finding = Code.error("one-rule", "finds").at(new Source(path, "text").span(0, 4), "x");
        var issues = new ObjectMapper().readTree(GoldenTest.written(new GitLabFormat("backend/"), new ParityReport(List.of(finding), List.of(), List.of(), "")));
        assertThat(issues.at("/0/location/path").asText()).isEqualTo(named);
    }
}
