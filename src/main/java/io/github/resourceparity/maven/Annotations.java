package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a job of GitHub Actions is told of the findings, in a word. */
record Annotations(Located<String> word) {

    private static final List<String> WORDS = List.of("auto", "never");

    /** The word that Maven read, wherever it stands. */
    static Annotations given(String word) {
        return new Annotations(Stretch.given("parity.githubAnnotations", word).word());
    }

    /** That it is no word for it, if so; a job is told then. */
    Stream<Finding> problems() {
        if (WORDS.contains(text())) {
            return Stream.empty();
        }
        var finding = Settings.RULE_UNKNOWN.at(word.span(), "`githubAnnotations` is `%s`".formatted(word.value())).label("a job of GitHub Actions is told of the findings");
        return Stream.of(finding.help(Nearest.to(text(), WORDS).map(name -> "did you mean `%s`?".formatted(name)).orElse("say auto or never")));
    }

    /** Whether it is told, if there is one. */
    boolean wanted() {
        return !text().equals("never");
    }

    private String text() {
        return word.value().strip().toLowerCase(Locale.ROOT);
    }
}
