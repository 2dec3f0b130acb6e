package io.github.resourceparity.yaml;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.source.Span;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the library says of a text that it cannot read, in words for the text's author. */
record Complaint(YamlReader.Offsets offsets, MarkedYamlEngineException e) {

    /** The library looks no further than this for the colon of a key. */
    private static final int LONGEST_KEY = 1024;

    Finding finding() {
        return longKey().map(key -> YamlReader.INPUT_UNREADABLE.at(key, "a key that takes more than %s letters is not read".formatted(LONGEST_KEY)).help("shorten it")).orElseGet(this::other);
    }

    /** The key before the colon that the library stumbles over, if it is why. */
    private Optional<Span> longKey() {
        var text = offsets.source().text();
        var colon = place();
        int end = colon.start();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (!colon.text().equals(":") || end == 0) {
            return Optional.empty();
        }
        int start = start(text, end);
        int before = start;
        while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
            before--;
        }
        boolean key = before == 0 || "\r\n{[,-?".indexOf(text.charAt(before - 1)) >= 0;
        return key && colon.start() - start > LONGEST_KEY ? Optional.of(offsets.source().span(start, end)) : Optional.empty();
    }

    /** Where what ends there starts: at its quote, or else after what parts it from others. */
    private static int start(String text, int end) {
        char quote = text.charAt(end - 1);
        boolean quoted = quote == '"' || quote == '\'';
        int start = end - 1;
        while (start > 0 && !(quoted ? opens(text, start - 1, quote) : parts(text, start - 1))) {
            start--;
        }
        while (!quoted && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return quoted && start > 0 ? start - 1 : start;
    }

    private static boolean opens(String text, int at, char quote) {
        int escapes = at;
        while (escapes > 0 && text.charAt(at) == quote && text.charAt(escapes - 1) == '\\' && quote == '"') {
            escapes--;
        }
        return text.charAt(at) == quote && (at - escapes) % 2 == 0;
    }

    private static boolean parts(String text, int at) {
        char c = text.charAt(at);
        return "\r\n{[,".indexOf(c) >= 0 || ":-?".indexOf(c) >= 0 && text.charAt(at + 1) == ' ';
    }

    private Finding other() {
        var problem = Optional.ofNullable(e.getProblem()).orElse("");
        if (problem.contains("TAB")) {
            return YamlReader.INPUT_UNREADABLE.at(place(), "a tab cannot indent YAML").help("use 2 spaces, like the line above");
        }
        if (problem.contains("mapping values are not allowed")) {
            return finding("mapping values are not allowed here")
                    .label("a second `:`, or a key that is indented too far")
                    .help("quote the value, or indent the key like its siblings");
        }
        if (problem.startsWith("expected <block end>") || problem.startsWith("expected '<document start>'")) {
            return begun(finding("this belongs to nothing that stands above it")
                    .label("indented unlike its siblings, or more text after the end of a value")
                    .help("indent it like its siblings, or quote the whole value"));
        }
        if (problem.contains("sequence entries are not allowed")) {
            return finding("a list cannot start here").help("start it on the line after its key, or quote a text that begins with `- `");
        }
        if (problem.contains("cannot start any token")) {
            return finding("a value cannot start with `%s`".formatted(place().text())).help("quote the value");
        }
        if (problem.contains("escape")) {
            return finding("there is no such escape").help("double the backslash, or use single quotes");
        }
        if (problem.contains("end of stream") && e.getContextMark().isPresent()) {
            return YamlReader.INPUT_UNREADABLE.at(context(), message("a quote is not closed")).help("close it, or double it where it is meant as a character");
        }
        if (problem.contains("find expected ':'")) {
            return YamlReader.INPUT_UNREADABLE.at(context(), message("a key without `:`")).help("write `:` and a blank after it");
        }
        return unfinished(problem);
    }

    /** What a bracket or brace holds does not end as it must. */
    private Finding unfinished(String problem) {
        if (problem.contains("<stream end>")) {
            return begun(finding("it ends in the middle of a value").help("restore what is cut off, or close what is open"));
        }
        if (problem.startsWith("expected ',' or")) {
            var finding = begun(finding("expected `,` or `%s`".formatted(problem.charAt(17))));
            return place().text().equals("{") ? finding.help("quote a value that holds braces, such as \"${self:service}\"") : finding;
        }
        if (problem.startsWith("expected the node content")) {
            return finding("a value is expected instead of `%s`".formatted(place().text()));
        }
        return begun(finding(said(problem)));
    }

    private Finding finding(String said) {
        return YamlReader.INPUT_UNREADABLE.at(place(), message(said));
    }

    private String message(String said) {
        return "not %s: %s".formatted(language(offsets.source()), said);
    }

    private Span place() {
        return e.getProblemMark().or(e::getContextMark).map(offsets::character).orElseGet(() -> offsets.source().head());
    }

    private Span context() {
        return e.getContextMark().map(offsets::character).orElseGet(this::place);
    }

    /** With the place where the thing starts that is broken, where that is another one. */
    private Finding begun(Finding finding) {
        var context = Optional.ofNullable(e.getContext()).orElse("");
        var what = context.contains("sequence") ? "the list starts here" : context.contains("mapping") ? "the map starts here" : "it starts here";
        return context.isBlank() || context().equals(finding.span()) ? finding : finding.note(context(), what);
    }

    private static String said(String problem) {
        var line = problem.lines().findFirst().orElse("").strip();
        var sentence = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return sentence.isEmpty() ? "it cannot be read" : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    static String language(Source source) {
        return source.path().endsWith(".json") || source.text().stripLeading().startsWith("{") ? "JSON" : "YAML";
    }
}
