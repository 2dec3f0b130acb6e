package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Page;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.report.ParityReport.Accepted;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.survey.Survey;
import io.github.resourceparity.survey.Survey.Entry;
import io.github.resourceparity.survey.Survey.Kind;
import io.github.resourceparity.survey.Survey.Member;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the example has nothing of: accepted differences, resources spread over services, attributes alone, more than one would read. */
class ComparisonFormatTest {

    private static final Source FILE = new Source("data/serverless.yml", "service: data\n");

    private static Member table(String service, String id, List<String> attributes) {
        return new Member(service + "|" + id, service, id, Optional.of("shop-" + id), List.of("ByDay"), attributes, "");
    }

    private static Survey survey() {
        var orders = new Entry(Optional.of(table("core", "Orders", List.of("day", "id"))), Optional.of(table("data", "Orders", List.of("id"))));
        var users = new Entry(Optional.of(table("core", "Users", List.of("id"))), Optional.of(table("users", "Users", List.of("id"))));
        var kind = new Kind("DynamoDB", "AWS::DynamoDB::Table", "table", List.of(orders, users), List.of("KeySchema"));
        return new Survey(List.of("core"), List.of("data", "users"), List.of(kind));
    }

    private static String written(List<Finding> findings, List<Accepted> accepted) throws IOException {
        return GoldenTest.written(new ComparisonFormat(), new ParityReport(findings, accepted, List.of(), "", () -> Optional.of(survey()), Optional.empty()));
    }

    private static Finding pasted(String id, String pasted) {
        return Code.error("index-missing", "a table is odd").at(FILE.head(), "table `%s` is odd".formatted(id)).help("add it", pasted).about(new Subject("AWS::DynamoDB::Table", List.of(id), List.of(), "Things/" + id, List.of(), List.of("core|" + id)));
    }

    private static Finding found(String rule, String id, String help) {
        return Code.error(rule, "a table is odd").at(FILE.head(), "table `%s` is odd".formatted(id)).help(help).about(new Subject("AWS::DynamoDB::Table", List.of(id), List.of(), "Things/" + id, List.of(), List.of("core|" + id)));
    }

    @Test
    void whatIsAcceptedSaysWhyAndUntilWhen() throws IOException {
        var until = Optional.of(LocalDate.of(2027, 3, 31));

        assertThat(written(List.of(), List.of(new Accepted(found("name-differs", "Orders", "keep it"), "the suffix makes it *unique*", until))))
                .contains("## Accepted differences\n\n- ❌ table `Orders` is odd ([name-differs]), because the suffix makes it \\*unique\\* (until 2027-03-31)\n")
                .contains("\n[name-differs]: https://");
    }

    @Test
    void whatIsSpreadSaysWhereEachIs() throws IOException {
        assertThat(written(List.of(), List.of()))
                .contains("1. **Orders** - `shop-Orders` (in `data`) ✅\n2. **Users** - `shop-Users` (in `users`) ✅\n")
                .doesNotContain("All are in")
                .contains("- `data` takes over 1 resource of `core`\n- `users` takes over 1 resource of `core`\n- Before live resources are moved, check with preset `move-only`");
    }

    @Test
    void aLostAttributeIsSeenWithoutALostIndex() throws IOException {
        assertThat(written(List.of(), List.of())).contains("| Orders | `ByDay` | `ByDay` | - | - | `day` | - |\n").doesNotContain("| Users | `ByDay`");
    }

    @Test
    void oneAdviceForSeveralIsGivenOnceAndNoneIsLeftOutSilently() throws IOException {
        var same = List.of(pasted("Orders", "here"), pasted("Users", "there"));
        assertThat(written(same, List.of())).contains("\n- `Orders` (`Orders`), `Users` (`Users`): add it\n");

        var many = IntStream.range(10, 20).mapToObj(i -> found("name-differs", "T" + i, "keep name " + i)).toList();
        assertThat(written(many, List.of()))
                .contains("\n- `T17`: keep name 17\n- `T18`, `T19`: likewise\n")
                .contains("1. Decide on names, and keep those of what holds data: `T10`, `T11`, `T12`, `T13`, `T14`, `T15`, `T16`, `T17` and 2 more ([name-differs], 10 findings)");
    }

    @Test
    void whatIsLostComesBeforeWhatIsCalledOtherwise() throws IOException {
        var written = written(List.of(found("name-differs", "Orders", "keep"), found("resource-missing", "Users", "define"), found("unheard-of", "Users", "look")), List.of());

        assertThat(written.substring(written.indexOf("## Next steps")))
                .startsWith("## Next steps\n\n1. Define what is missing: `Users` ([resource-missing], 1 finding)\n2. Decide on names")
                .contains("\n3. Look at what is found: a table is odd: `Users` ([unheard-of], 1 finding)\n");
    }

    @Test
    void everyStepIsARules() {
        assertThat(ComparisonStep.KNOWN.stream().map(Map.Entry::getKey)).doesNotHaveDuplicates().allSatisfy(rule -> assertThat(Page.of(rule).id()).isEqualTo(rule));
    }

    @Test
    void aServiceWhoseNameHasABarOrTheWordByInItStaysWhole() throws IOException {
        var renamed = Code.error("export-renamed", "an export has another name").at(FILE.head(), "export `a` is named `b`").note(FILE.head(), "imported by `stand by me|you`").about(new Subject("", List.of(), List.of("a"), "", List.of("b")));

        assertThat(written(List.of(renamed), List.of())).contains("\n| `a` | `b` | `stand by me\\|you` |\n");
        assertThat(Markdown.cell("`a|b` c|d")).isEqualTo("`a\\|b` c\\|d");
    }

    @Test
    void aTableWhoseNameHasABarStaysInItsCell() throws IOException {
        var entry = new Entry(Optional.of(table("core", "`a|b`", List.of("day"))), Optional.of(table("data", "`a|b`", List.of("id"))));
        var survey = new Survey(List.of("core"), List.of("data"), List.of(new Kind("DynamoDB", "AWS::DynamoDB::Table", "table", List.of(entry), List.of())));

        assertThat(GoldenTest.written(new ComparisonFormat(), new ParityReport(List.of(), List.of(), List.of(), "", () -> Optional.of(survey), Optional.empty()))).contains("\n| `a\\|b` | `ByDay` |");
    }
}
