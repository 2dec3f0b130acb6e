package io.github.resourceparity.report;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Page;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a rule is written in SARIF. */
final class SarifRules {

    private SarifRules() {}

    static void write(Json rule, Code code) {
        var introduction = Page.of(code.id()).introduction();
        rule.put("id", code.id())
                .put("name", name(code.id()))
                .put("shortDescription", text -> text.put("text", sentence(code.summary())))
                .put("fullDescription", text -> text.put("text", description(introduction, code)))
                .put("defaultConfiguration", configuration -> configuration(configuration, code))
                .put("helpUri", new RuleLink(code.id()).address())
                .put("help", help -> help.put("text", untitled(introduction)).put("markdown", introduction));
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
