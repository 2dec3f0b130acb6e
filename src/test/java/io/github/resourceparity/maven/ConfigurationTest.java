package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Maven read, and where it was written. */
class ConfigurationTest {

    private static Configuration configuration(String pom, Map<String, String> given) {
        var properties = new Properties();
        properties.putAll(given);
        var poms = pom.isEmpty() ? List.<Pom>of() : List.of(Pom.read(new Source("pom.xml", pom), Set.of()));
        return new Configuration(PomPlaces.of(poms, "g", "a", "default", new Source("-Dparity.baseline", "").head()), properties, properties);
    }

    private static List<String> shown(List<Located<String>> words) {
        return words.stream().map(word -> word.value() + " " + word.span().place()).toList();
    }

    @Test
    void aPropertyOfTheCommandLineIsASource() {
        var words = configuration("", Map.of("parity.candidates", "a.yml, b.yml")).list("candidates", List.of("a.yml", " b.yml"));
        assertThat(shown(words)).containsExactly("a.yml -Dparity.candidates:[1,1]", "b.yml -Dparity.candidates:[1,8]");
    }

    @Test
    void aPropertyOfThePomIsThere() {
        var words = configuration("<project><properties><parity.candidates>a.yml</parity.candidates></properties></project>", Map.of());
        assertThat(shown(words.list("candidates", List.of("a.yml")))).containsExactly("a.yml pom.xml:[1,41]");
    }

    /** Maven has put in what its variables and entities stand for; the text of the pom has not. */
    @Test
    void aPropertyOfThePomWithVariablesIsWhatMavenMadeOfIt() {
        var given = new Properties();
        var properties = new Properties();
        properties.putAll(Map.of("parity.limits", "seconds=600", "parity.candidates", "a/b.yml,c.yml"));
        var pom = Pom.read(new Source("pom.xml", "<project><properties><parity.limits>seconds=${n}</parity.limits><parity.candidates>${a}/b.yml,c.yml</parity.candidates></properties></project>"), Set.of());
        var configuration = new Configuration(PomPlaces.of(List.of(pom), "g", "a", "default", new Source("-Dparity.baseline", "").head()), given, properties);
        var bounds = Bounds.of(configuration, null);

        assertThat(bounds.problems()).isEmpty();
        assertThat(bounds.limits().rule()).isEqualTo(Duration.ofMinutes(10));
        assertThat(configuration.list("candidates", List.of("a/b.yml", "c.yml"))).extracting(word -> word.span().source().path()).containsOnly("pom.xml");
    }

    @Test
    void bracesKeepTheirCommas() {
        var words = configuration("", Map.of("parity.baseline", "{a,b}.yml,c.yml")).list("baseline", Arrays.asList("{a", "b}.yml", null, "c.yml"));
        assertThat(shown(words)).containsExactly("{a,b}.yml -Dparity.baseline:[1,1]", "c.yml -Dparity.baseline:[1,11]");
    }

    @Test
    void mappingsHaveALongAndAShortForm() {
        var mappings = Mappings.of(configuration("", Map.of("parity.mappings", "core.Pool=cognito.UserPool,bus.from=Bus;bus.to=EventBus")), null);
        assertThat(mappings.problems()).isEmpty();
        assertThat(mappings.complete().stream().map(mapping -> mapping.name() + ": " + mapping.from() + " to " + mapping.to())).containsExactly("bus: Bus to EventBus", "core.Pool: core.Pool to cognito.UserPool");
        assertThat(mappings.complete().get(1).to().span().place()).isEqualTo("-Dparity.mappings:[1,11]");
    }

    @Test
    void limitsAreRaisedByTheirNames() {
        var bounds = Bounds.of(configuration("", Map.of("parity.limits", "megabytes=64,seconds=600;files=7,values=8,copies=9,nested=10")), null);

        assertThat(bounds.problems()).isEmpty();
        assertThat(bounds.limits()).isEqualTo(new Limits(64L << 20, 7, 8, 9, 10, Duration.ofMinutes(10)));
    }

    @Test
    void whatIsNoLimitChangesNothing() {
        var bounds = Bounds.of(configuration("", Map.of("parity.limits", "megabyte=64,seconds=0,files=many,values=99999999999")), null);

        assertThat(bounds.limits()).isEqualTo(Limits.USUAL);
        assertThat(bounds.problems().stream().map(problem -> problem.span().place() + " " + problem.message() + ": " + problem.help().get(0))).containsExactly(
                "-Dparity.limits:[1,1] there is no `megabyte` in `limits`: did you mean `megabytes`?",
                "-Dparity.limits:[1,21] `0` of `seconds` is not a whole number above 0: say a number, such as `120`",
                "-Dparity.limits:[1,29] `many` of `files` is not a whole number above 0: say a number, such as `20000`",
                "-Dparity.limits:[1,41] `99999999999` of `values` is not a whole number above 0: say a number, such as `1000000`");
    }

    @Test
    void whatOthersGiveCanBeSaidInOneLine(@TempDir Path folder) {
        var words = configuration("", Map.of("parity.external", "stacks=net-*: VpcId, SubnetIds;dns;exports=a-*,b;complete=true"));
        var others = Externals.of(words, null, Checkout.of(folder, folder, List.of()), new Project(folder));
        assertThat(others.problems()).isEmpty();
        assertThat(others.external().complete()).isTrue();
        assertThat(others.external().stacks().stream().map(stacks -> stacks.name().text().value() + " " + stacks.outputs().map(outputs -> outputs.stream().map(output -> output.text().value()).toList())))
                .containsExactly("net-* Optional[[VpcId, SubnetIds]]", "dns Optional.empty");
        assertThat(others.external().exports().stream().map(name -> name.text().value() + " at " + name.text().span().place())).containsExactly("a-* at -Dparity.external:[1,44]", "b at -Dparity.external:[1,48]");
    }

    @Test
    void whatIsNoPartOfWhatOthersGiveIsSaid(@TempDir Path folder) {
        var others = Externals.of(configuration("", Map.of("parity.external", "stacks=net;;stack=a;complete=maybe;exports=a,,b")), null, Checkout.of(folder, folder, List.of()), new Project(folder));
        assertThat(others.problems().stream().map(problem -> problem.message())).anyMatch(message -> message.contains("`stack`")).contains("`maybe` is neither true nor false");
        assertThat(others.external().complete()).isFalse();
        assertThat(others.external().stacks()).hasSize(1);
        assertThat(others.external().exports().stream().map(name -> name.text().value())).containsExactly("a", "b");
    }

    @Test
    void conventionsCanBeGivenToo() {
        var words = configuration("", Map.of("parity.conventions", "t.type=AWS::SQS::Queue;t.pattern={kebab}", "parity.preset", "naming"));
        var parameters = new RuleParameters(words, null, null, null, null, null, "naming", null);
        assertThat(parameters.problems()).isEmpty();
        assertThat(parameters.settings().preset()).hasValueSatisfying(preset -> assertThat(preset.value()).isEqualTo("naming"));
        assertThat(parameters.settings().conventions()).singleElement().satisfies(form -> {
            assertThat(form.name().value()).isEqualTo("t");
            assertThat(form.fields().get("pattern").value()).isEqualTo("{kebab}");
            assertThat(form.fields().get("pattern").span().place()).isEqualTo("-Dparity.conventions:[1,34]");
        });
    }
}
