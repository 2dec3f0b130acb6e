package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.source.Source;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where the words of a pom stand. */
class PomPlacesTest {

    private static final String GROUP = "io.github.resourceparity";
    private static final String ARTIFACT = "parity-maven-plugin";

    private static PomPlaces places(String execution, Set<String> profiles, String... poms) {
        var read = List.of(poms).stream().map(text -> Pom.read(new Source("pom.xml", text), profiles)).toList();
        return PomPlaces.of(read, GROUP, ARTIFACT, execution, new Source("-Dparity.baseline", "").head());
    }

    private static PomPlaces places(String pom) {
        return places("default", Set.of(), pom);
    }

    private static String plugin(String inside) {
        return "<plugin><groupId>" + GROUP + "</groupId><artifactId>" + ARTIFACT + "</artifactId>" + inside + "</plugin>";
    }

    private static String pom(String inside) {
        return "<project><build><plugins>\n" + plugin(inside) + "\n</plugins></build></project>";
    }

    private static String shown(PomPlaces places, String parameter, String... values) {
        return places.elements(parameter).get(0).words(List.of(values)).stream().map(word -> "%s %s".formatted(word.span().position(), word.span().text())).toList().toString();
    }

    private static String at(int line, int column, String text) {
        return "[Position[line=%d, column=%d] %s]".formatted(line, column, text);
    }

    @Test
    void aWordStandsWhereItWasWritten() {
        var places = places(pom("<configuration>\n  <baseline>\n    core.yml\n  </baseline>\n</configuration>"));
        assertThat(shown(places, "baseline", "core.yml")).isEqualTo(at(4, 5, "core.yml"));
    }

    @Test
    void tabsAreOneColumnAndCarriageReturnsNoLine() {
        var places = places(pom("<configuration>\r\n\t<baseline>core.yml</baseline>\r\n</configuration>"));
        assertThat(shown(places, "baseline", "core.yml")).isEqualTo(at(3, 12, "core.yml"));
    }

    @Test
    void itemsOfAListStandOneAfterTheOther() {
        var places = places(pom("<configuration>\n<candidates>a.yml, b/a.yml,a.yml</candidates>\n</configuration>"));
        assertThat(places.elements("candidates").get(0).words(List.of("a.yml", "b/a.yml", "a.yml"))).extracting(word -> word.span().position().column()).containsExactly(13, 20, 28);
    }

    @Test
    void itemsMayHaveElementsOfTheirOwn() {
        var places = places(pom("<configuration>\n<candidates><a>b.yml</a>\n<c>${dir}/d.yml</c></candidates>\n</configuration>"));
        assertThat(shown(places, "candidates", "b.yml")).isEqualTo(at(3, 16, "b.yml"));
        assertThat(places.elements("candidates").get(0).words(List.of("b.yml", "infra/d.yml")).get(1).span().text()).isEqualTo("${dir}/d.yml");
    }

    @Test
    void aPropertyStandsForTheWholeText() {
        assertThat(shown(places(pom("<configuration>\n<baseline> ${core} </baseline></configuration>")), "baseline", "core.yml")).isEqualTo(at(3, 12, "${core}"));
    }

    @Test
    void commentsAreNoText() {
        var places = places(pom("<!-- <configuration><baseline>x</baseline></configuration> -->\n<configuration>\n<baseline><!-- core.yml -->core.yml</baseline></configuration>"));
        assertThat(shown(places, "baseline", "core.yml")).isEqualTo(at(4, 28, "core.yml"));
    }

    @Test
    void charactersOfDataAreText() {
        var places = places(pom("<configuration>\n<baseline><![CDATA[a<b&c>.yml]]></baseline></configuration>"));
        assertThat(shown(places, "baseline", "a<b&c>.yml")).isEqualTo(at(3, 20, "a<b&c>.yml"));
    }

    @Test
    void attributesAndNamespacesDoNotMatter() {
        var pom = "<?xml version='1.0'?>\n<m:project xmlns:m=\"http://maven.apache.org/POM/4.0.0\" about='a > b'>" + pom("<configuration combine.self=\"override\" note='>'>\n<baseline>core.yml</baseline></configuration>").replace("<project>", "").replace("</project>", "</m:project>");
        assertThat(shown(places(pom), "baseline", "core.yml")).isEqualTo(at(4, 11, "core.yml"));
    }

    @Test
    void anEmptyElementIsSeenByItsName() {
        assertThat(shown(places(pom("<configuration>\n<baseline/><failOn></failOn></configuration>")), "baseline", "")).isEqualTo(at(3, 2, "baseline"));
    }

    @Test
    void anExecutionHasItsWayOverThePlugin() {
        var pom = pom("<configuration>\n<baseline>all.yml</baseline></configuration>"
                + "<executions><execution><id>one</id><configuration>\n<baseline>one.yml</baseline></configuration></execution>"
                + "<execution><configuration>\n<baseline>usual.yml</baseline></configuration></execution></executions>");
        assertThat(shown(places("one", Set.of(), pom), "baseline", "one.yml")).isEqualTo(at(4, 11, "one.yml"));
        assertThat(shown(places("default", Set.of(), pom), "baseline", "usual.yml")).isEqualTo(at(5, 11, "usual.yml"));
        assertThat(shown(places("default-cli", Set.of(), pom), "baseline", "all.yml")).isEqualTo(at(3, 11, "all.yml"));
    }

    @Test
    void anActiveProfileHasItsWayOverTheProject() {
        var pom = pom("<configuration>\n<baseline>main.yml</baseline></configuration>").replace("</project>", "")
                + "<profiles><profile><id>other</id><build><plugins>" + plugin("<configuration>\n<baseline>other.yml</baseline></configuration>") + "</plugins></build></profile></profiles></project>";
        assertThat(shown(places(pom), "baseline", "main.yml")).isEqualTo(at(3, 11, "main.yml"));
        assertThat(shown(places("default", Set.of("other"), pom), "baseline", "other.yml")).isEqualTo(at(5, 11, "other.yml"));
    }

    @Test
    void whatIsManagedComesLast() {
        var pom = "<project><build><pluginManagement><plugins>" + plugin("<configuration>\n<baseline>managed.yml</baseline><failOn>never</failOn></configuration>") + "</plugins></pluginManagement><plugins>"
                + plugin("<configuration>\n<baseline>own.yml</baseline></configuration>") + "</plugins></build></project>";
        assertThat(shown(places(pom), "baseline", "own.yml")).isEqualTo(at(3, 11, "own.yml"));
        assertThat(shown(places(pom), "failOn", "never")).isEqualTo(at(2, 41, "never"));
    }

    @Test
    void aParentIsAskedAfterItsChild() {
        var child = "<project>\n  <artifactId>child</artifactId></project>";
        var places = places("default", Set.of(), child, pom("<configuration>\n<baseline>core.yml</baseline></configuration>"));
        assertThat(shown(places, "baseline", "core.yml")).isEqualTo(at(3, 11, "core.yml"));
    }

    @Test
    void otherPluginsAreLeftAlone() {
        var pom = pom("").replace(ARTIFACT, "other") + "";
        var places = places(pom);
        assertThat(places.elements("baseline")).isEmpty();
        assertThat(places.home().place()).isEqualTo("pom.xml:[1,2]");
    }

    @Test
    void whatIsWrittenNowhereHereIsSeenAtThePlugin() {
        assertThat(places(pom("")).home().text()).isEqualTo(ARTIFACT);
        assertThat(places("default", Set.of()).home().place()).isEqualTo("-Dparity.baseline:[1,1]");
    }

    @Test
    void propertiesOfAPomArePlacesToo() {
        var pom = "<project><properties>\n<parity.failOn>never</parity.failOn></properties></project>";
        assertThat(places(pom).property("parity.failOn").orElseThrow().span().place()).isEqualTo("pom.xml:[2,16]");
    }

    @Test
    void whatIsNoPomHasNoPlaces() {
        assertThat(places("").elements("baseline")).isEmpty();
        assertThat(places("<project><build>").elements("baseline")).isEmpty();
        assertThat(places("</a></b>").home().place()).isEqualTo("pom.xml:[1,1]");
    }
}
