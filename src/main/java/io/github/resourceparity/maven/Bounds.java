package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Located;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * How much is read and worked out, as a pom says it.
 *
 * @param problems what is wrong with how it is said
 */
record Bounds(Limits limits, List<Finding> problems) {

    /** More digits than these are nobody's limit, and would not fit. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** What the pom says, and over it what the command line does. */
    static Bounds of(Configuration words, PlexusConfiguration limits) {
        var bounds = new Bounds(Limits.USUAL, List.of());
        for (var word : Word.merged(words.words("limits", limits), words.flat("limits", ",;"))) {
            bounds = bounds.with(word.name(), word.text());
        }
        return bounds;
    }

    private Bounds with(Located<String> name, Located<String> value) {
        if (!Shape.LIMITS.names().contains(name.value())) {
            return with(Shape.LIMITS.unknown(name));
        }
        if (!NUMBER.matcher(value.value()).matches()) {
            return with(Settings.RULE_UNKNOWN.at(value.span(), "`%s` of `%s` is not a whole number above 0".formatted(value.value(), name.value())).label("the usual limit holds").help("say a number, such as `%s`".formatted(usual(name.value()))));
        }
        return new Bounds(changed(name.value(), Integer.parseInt(value.value())), problems);
    }

    private Bounds with(Finding problem) {
        var more = new ArrayList<>(problems);
        more.add(problem);
        return new Bounds(limits, List.copyOf(more));
    }

    private Limits changed(String name, int number) {
        return switch (name) {
            case "megabytes" -> new Limits((long) number << 20, limits.files(), limits.values(), limits.copies(), limits.nested(), limits.rule());
            case "files" -> new Limits(limits.bytes(), number, limits.values(), limits.copies(), limits.nested(), limits.rule());
            case "values" -> new Limits(limits.bytes(), limits.files(), number, limits.copies(), limits.nested(), limits.rule());
            case "copies" -> new Limits(limits.bytes(), limits.files(), limits.values(), number, limits.nested(), limits.rule());
            case "nested" -> new Limits(limits.bytes(), limits.files(), limits.values(), limits.copies(), number, limits.rule());
            default -> new Limits(limits.bytes(), limits.files(), limits.values(), limits.copies(), limits.nested(), Duration.ofSeconds(number));
        };
    }

    /** What a limit is unless somebody says otherwise. */
    static long usual(String name) {
        var usual = Limits.USUAL;
        return switch (name) {
            case "megabytes" -> usual.bytes() >> 20;
            case "files" -> usual.files();
            case "values" -> usual.values();
            case "copies" -> usual.copies();
            case "nested" -> usual.nested();
            default -> usual.rule().toSeconds();
        };
    }
}
