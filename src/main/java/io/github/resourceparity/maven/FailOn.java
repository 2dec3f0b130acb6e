package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The mildest finding that fails a build, in a word. */
record FailOn(Located<String> word) {

    private static final List<String> WORDS = List.of("error", "warning", "never");

    /** The word that Maven read, wherever it stands. */
    static FailOn given(String word) {
        return new FailOn(Stretch.given("parity.failOn", word).word());
    }

    /** That it is no word for it, if so; errors fail the build then. */
    Stream<Finding> problems() {
        if (WORDS.contains(text())) {
            return Stream.empty();
        }
        var finding = Settings.RULE_UNKNOWN.at(word.span(), "`failOn` is `%s`".formatted(word.value())).label("errors fail the build");
        return Stream.of(finding.help(Nearest.to(text(), WORDS).map(name -> "did you mean `%s`?".formatted(name)).orElse("say error, warning or never")));
    }

    /** Whether a report fails the build. */
    boolean fails(ParityReport report) {
        return !text().equals("never") && report.fails(text().equals("warning") ? Severity.WARNING : Severity.ERROR);
    }

    private String text() {
        return word.value().strip().toLowerCase(Locale.ROOT);
    }
}
