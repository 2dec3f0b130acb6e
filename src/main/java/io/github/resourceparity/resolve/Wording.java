package io.github.resourceparity.resolve;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a variable that has no value. */
final class Wording {

    static final String UNKNOWN = "this value is unknown, and is not compared";
    /** Each of a chain counts twice, as a value and as a variable in it. */
    static final String TOO_DEEP = "is nested deeper than %s variables and values".formatted(Growth.DEEPEST);
    private static final int LONGEST = 60;

    private Wording() {}

    /** The first line of a text, cut where it gets long. */
    static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    /** Where a variable stands in the value that it was found in. */
    static Span place(Span span, Variable variable) {
        int at = span.text().indexOf(variable.text());
        return at < 0 ? span : span.source().span(span.start() + at, span.start() + at + variable.text().length());
    }

    static Finding refused(Span span, String text, String why) {
        return Variables.VARIABLE_UNRESOLVED.at(span, "`%s` %s".formatted(shortened(text), why)).label("its value is unknown, and is not compared");
    }

    /** What is too much for us, and may have a value all the same. */
    static Finding limited(Span span, String text, String why) {
        return Variables.VARIABLE_LIMIT
                .at(span, "`%s` %s".formatted(shortened(text), why))
                .label("its value is not worked out, and is not compared")
                .help("name the value that it comes from in the end, or leave steps on the way to it out");
    }

    static Finding malformed(Span span, String text, VariableParser.Malformed e) {
        return Variables.VARIABLE_UNRESOLVED
                .at(character(span, text, e.index()), "a variable in `%s` cannot be read: %s".formatted(shortened(text), e.getMessage()))
                .label(UNKNOWN);
    }

    /** The place where reading stopped, if the text stands in the file as it is. */
    private static Span character(Span span, String text, int index) {
        int at = span.text().indexOf(text);
        return at < 0 || index >= text.length() ? span : span.source().span(span.start() + at + index, span.end());
    }

    static Finding leadsNowhere(Span span, Variable variable) {
        return Variables.VARIABLE_UNRESOLVED.at(place(span, variable), "`%s` leads nowhere".formatted(shortened(variable.text())));
    }

    static Finding inText(Span span, Variable variable, Located<Term> value) {
        return Variables.VARIABLE_UNRESOLVED
                .at(place(span, variable), "`%s` is %s, and stands inside a text".formatted(shortened(variable.text()), value.value() instanceof Fields ? "a map" : "nothing"))
                .label("Serverless refuses this; the value is unknown, and is not compared")
                .note(value.span(), "its value");
    }

    /** With which part of an address is missing, and what is there instead. */
    static Finding explained(Finding finding, String step, String owner, Optional<Located<Term>> parent, List<String> names) {
        var labelled = finding.label("%s has no `%s`".formatted(owner, step));
        var noted = parent.isEmpty() || names.isEmpty() ? labelled : labelled.note(parent.get().origin(), "%s has: %s".formatted(owner, names.stream().limit(8).collect(Collectors.joining(", "))));
        return Nearest.to(step, names).map(name -> noted.help("did you mean `%s`?".formatted(name))).orElse(noted);
    }
}
