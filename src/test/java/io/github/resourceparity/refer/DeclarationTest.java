package io.github.resourceparity.refer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other repositories give, as a pom or the files of the command line interface say it. */
class DeclarationTest {

    @TempDir
    private Path folder;

    private static List<Located<String>> words(String... words) {
        return Stream.of(words).map(word -> new Located<>(word, new Source("pom.xml", word).head())).toList();
    }

    private Declaration.Read listing(String json) throws IOException {
        Files.writeString(folder.resolve("listing.json"), json);
        return new Declaration(List.of(), List.of(), List.of(), words("listing.json"), false).read(new Project(folder));
    }

    private static String shown(External external) {
        var stacks = external.stacks().stream().map(stack -> stack.name().text().value() + stack.outputs().map(DeclarationTest::names).map("(%s)"::formatted).orElse("")).collect(Collectors.joining(" "));
        return "stacks %s, exports %s, parameters %s".formatted(stacks, names(external.exports()), names(external.parameters()));
    }

    private static String names(List<External.Name> names) {
        return names.stream().map(name -> name.text().value()).collect(Collectors.joining(" "));
    }

    private static List<String> messages(Declaration.Read read) {
        return read.problems().stream().map(Finding::message).toList();
    }

    @Test
    void aStackIsNamedWithItsOutputsOrWithoutAny() {
        var read = new Declaration(words(" network-* ", "dns: Zone,, Id ,", "none:"), words("a"), words("b"), List.of(), true).read(new Project(folder));
        assertThat(shown(read.external())).isEqualTo("stacks network-* dns(Zone Id) none(), exports a, parameters b");
        assertThat(read.external().complete()).isTrue();
    }

    @Test
    void stacksThatAreDescribedHaveTheirOutputsAndExports() throws IOException {
        assertThat(shown(listing("""
                {"Stacks": [
                  {"StackName": "net", "Tags": [], "Outputs": [{"OutputKey": "Vpc", "ExportName": "net-vpc"}, {"OutputKey": "Zone"}]},
                  {"StackName": "bare", "Tags": []},
                  {"StackName": "gone", "StackStatus": "DELETE_COMPLETE", "Outputs": [{"OutputKey": "Vpc", "ExportName": "gone-vpc"}]}]}
                """).external())).isEqualTo("stacks net(Vpc Zone) bare(), exports net-vpc, parameters ");
    }

    @Test
    void stacksThatAreListedMayHaveAnyOutputs() throws IOException {
        assertThat(shown(listing("""
                {"StackSummaries": [{"StackName": "net", "StackStatus": "CREATE_COMPLETE"}, {"StackName": "dns", "TemplateDescription": "x", "Tags": []}]}
                """).external())).isEqualTo("stacks net dns, exports , parameters ");
    }

    @Test
    void parametersSecretsAndExportsAreListed() throws IOException {
        assertThat(shown(listing("""
                {"Parameters": [{"Name": "/a", "Type": "String"}], "SecretList": [{"Name": "b", "ARN": "arn:b"}], "Exports": [{"Name": "c", "ExportingStackId": "x"}]}
                """).external())).isEqualTo("stacks , exports c, parameters /a b");
    }

    @Test
    void aListThatStandsAloneIsToldByWhatIsInIt() throws IOException {
        assertThat(shown(listing("[{\"Name\": \"/a\", \"Type\": \"String\"}]").external())).isEqualTo("stacks , exports , parameters /a");
        assertThat(shown(listing("[{\"Name\": \"b\", \"ARN\": \"arn:b\"}]").external())).isEqualTo("stacks , exports , parameters b");
        assertThat(shown(listing("[{\"Name\": \"c\", \"ExportingStackId\": \"x\"}]").external())).isEqualTo("stacks , exports c, parameters ");
    }

    @Test
    void aListOfNothingIsNoProblem() throws IOException {
        assertThat(messages(listing("{\"Exports\": []}"))).isEmpty();
        assertThat(messages(listing("{\"Exports\": 3}"))).containsExactly("`listing.json` lists no stacks, exports, parameters or secrets");
    }

    @Test
    void whatCannotBeReadOrIsSomethingElseIsSaid() throws IOException {
        assertThat(messages(listing("{\"Name\": \"x\"}"))).containsExactly("`listing.json` lists no stacks, exports, parameters or secrets");
        assertThat(messages(listing("["))).hasSize(1);
        assertThat(messages(new Declaration(List.of(), List.of(), List.of(), words("nowhere.json"), false).read(new Project(folder)))).singleElement().asString().contains("nowhere.json");
    }
}
