package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.Formats;
import io.github.resourceparity.rules.Preset;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What IDEs read out of the jar: the parameters that they complete in a pom, and what Eclipse does with each goal. */
class DescriptorTest {

    private static final List<Parameter> PARAMETERS = elements(root("/META-INF/maven/plugin.xml"), "mojo").filter(mojo -> !text(mojo, "goal").equals("help")).flatMap(DescriptorTest::parameters).toList();

    private record Parameter(String goal, String name, String type, String usual, String description) {

        @Override
        public String toString() {
            return "%s of %s: %s".formatted(name, goal, description);
        }
    }

    private static Element root(String resource) {
        try (InputStream stream = Objects.requireNonNull(DescriptorTest.class.getResourceAsStream(resource))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).findFirst().map(Element::getTextContent).orElse("").strip();
    }

    private static Stream<Parameter> parameters(Element mojo) {
        var usual = elements(mojo, "configuration").findFirst();
        return elements(mojo, "parameter").filter(each -> text(each, "editable").equals("true")).map(each -> {
            var name = text(each, "name");
            var value = usual.flatMap(all -> elements(all, name).findFirst()).map(element -> element.getAttribute("default-value")).orElse("");
            return new Parameter(text(mojo, "goal"), name, text(each, "type"), value, text(each, "description"));
        });
    }

    /** What the description of a parameter of the check says. */
    private static String said(String name) {
        return PARAMETERS.stream().filter(each -> each.goal.equals("check") && each.name.equals(name)).findFirst().orElseThrow().description;
    }

    @Test
    void everyParameterSaysItsDefault() {
        assertThat(PARAMETERS).hasSizeGreaterThan(60).allSatisfy(each -> assertThat(each.description).as(each.toString()).containsPattern("\\bdefault\\b").contains(each.usual).endsWith("."));
    }

    @Test
    void everySwitchSaysBothOfItsWords() {
        assertThat(PARAMETERS).filteredOn(each -> each.type.equals("boolean")).isNotEmpty().allSatisfy(each -> assertThat(each.description).contains("true", "false"));
    }

    @Test
    void everyWordThatIsAllowedIsSaid() {
        assertThat(said("preset")).contains(Arrays.stream(Preset.values()).map(Preset::word).toList());
        assertThat(said("rules")).contains(Arrays.stream(Severity.values()).map(Severity::toString).toList()).contains("off");
        assertThat(said("formats")).contains(new Formats("1", "").names());
        assertThat(said("failOn")).contains("error", "warning", "never");
        assertThat(said("overrides")).contains(Shape.OVERRIDE.names());
        assertThat(said("mappings")).contains(Shape.MAPPING.names());
        assertThat(said("conventions")).contains(Shape.CONVENTION.names());
        assertThat(said("external")).contains(Shape.EXTERNAL.names());
    }

    @Test
    void eclipseKnowsWhatToDoWithEveryGoal() {
        var mapping = root("/META-INF/m2e/lifecycle-mapping-metadata.xml");
        var goals = elements(root("/META-INF/maven/plugin.xml"), "mojo").map(mojo -> text(mojo, "goal")).toList();

        assertThat(elements(mapping, "goal").map(Element::getTextContent)).containsExactlyInAnyOrderElementsOf(goals);
        assertThat(elements(mapping, "pluginExecution").filter(each -> elements(each, "execute").findAny().isPresent()).flatMap(each -> elements(each, "goal")).map(Element::getTextContent)).containsExactly("check");
        assertThat(elements(mapping, "runOnIncremental").map(Element::getTextContent)).containsExactly("true");
    }
}
