package io.github.resourceparity.report;

import io.github.resourceparity.finding.Area;
import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Page;
import io.github.resourceparity.finding.Severity;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a rule is written in SARIF. */
final class SarifRules {

    /** Rules that tell by likeness what somebody probably meant; all others find only what is proven. */
    static final Set<String> LIKELY = Set.of("import-unknown", "literal-name-stale", "literal-name-unknown", "name-inconsistent", "parameter-unknown", "stage-fixed");

    private SarifRules() {}

    static void write(Json rule, Code code) {
        var introduction = Page.of(code.id()).introduction();
        rule.put("id", code.id())
                .put("name", name(code.id()))
                .put("shortDescription", text -> text.put("text", sentence(code.summary())))
                .put("fullDescription", text -> text.put("text", description(introduction, code)))
                .put("defaultConfiguration", configuration -> configuration(configuration, code))
                .put("helpUri", new RuleLink(code.id()).address())
                .put("help", help -> help.put("text", untitled(introduction)).put("markdown", introduction + "\n\n" + page(code)))
                .put("properties", properties -> properties(properties, code));
    }

    private static String page(Code code) {
        var link = new RuleLink(code.id());
        return "Examples, and how to change what it counts as: [the rule's page](%s), or `%s`.".formatted(link.address(), RuleLink.command(code.id()));
    }

    /** What GitHub sorts and filters by; whether a difference is a risk to security depends on the resource, so no score is made up. */
    private static void properties(Json properties, Code code) {
        properties.texts("tags", Stream.concat(Stream.of("infrastructure"), Area.of(code).map(Area::tag).stream()).toList())
                .put("precision", LIKELY.contains(code.id()) ? "medium" : "very-high")
                .put("problem.severity", code.severity() == Severity.NOTE ? "recommendation" : code.severity().toString());
    }

    private static void configuration(Json configuration, Code code) {
        if (!code.on()) {
            configuration.put("enabled", false);
        }
        configuration.put("level", code.severity().toString());
    }

    /** The id in Pascal case, such as {@code KeySchemaDiffers}. */
    static String name(String id) {
        return Arrays.stream(id.split("[^A-Za-z0-9]+"))
                .map(SarifRules::capitalized)
                .collect(Collectors.joining());
    }

    private static String sentence(String clause) {
        return capitalized(clause) + ".";
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String untitled(String introduction) {
        return introduction.startsWith("# ")
                ? introduction.lines().skip(1).collect(Collectors.joining("\n")).strip()
                : introduction;
    }

    /** Why the rule matters: what its page says after title and summary, on one line. */
    private static String description(String introduction, Code code) {
        var paragraphs = untitled(introduction).split("\\R\\s*\\R", 2);
        return paragraphs.length < 2
                ? sentence(code.summary())
                : paragraphs[1].replaceAll("\\s+", " ").strip();
    }
}
