package io.github.resourceparity.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page in Markdown, as far as rules' pages use it, for readers in a terminal. */
public record TerminalPage(Terminal terminal, String markdown) {

    /** So many columns are read without losing the line. */
    static final int WIDTH = 100;

    private static final String CODE = "    ";
    private static final Pattern ITEM = Pattern.compile("(- |\\d+\\. )(.*)");
    private static final Pattern SIDE = Pattern.compile("`(baseline|candidate|consumer)/([^`]+)`:");

    /** The page as it is printed, without a line end at its end. */
    public String text() {
        var printed = new ArrayList<String>();
        var paragraph = new ArrayList<String>();
        boolean fenced = false;
        for (var line : markdown.lines().toList()) {
            boolean fence = line.startsWith("```");
            if (fenced || fence || line.isBlank() || special(line) || ITEM.matcher(line).matches()) {
                printed.addAll(wrapped(paragraph));
                paragraph.clear();
            }
            if (!fenced && !fence && !line.isBlank() && !special(line)) {
                paragraph.add(line);
            } else {
                printed.addAll(fence ? List.of() : fenced ? List.of((CODE + line).stripTrailing()) : alone(line));
            }
            fenced ^= fence;
        }
        printed.addAll(wrapped(paragraph));
        return String.join("\n", printed).replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Whether a line is no part of a paragraph. */
    private static boolean special(String line) {
        return line.startsWith("#") || line.startsWith("|") || SIDE.matcher(line).matches();
    }

    private List<String> alone(String line) {
        var side = SIDE.matcher(line);
        if (line.startsWith("#")) {
            return heading(line.replaceFirst("#+ *", ""), line.startsWith("##") ? "-" : "=");
        }
        return List.of(side.matches() ? "%s, %s:".formatted(terminal.bold(Prose.capital(side.group(1))), terminal.code(side.group(2))) : line);
    }

    /** A heading is underlined where it cannot be bold. */
    private List<String> heading(String text, String line) {
        var words = new TerminalWords(terminal).of(text);
        return terminal.coloured() ? List.of(terminal.bold(text)) : List.of(words, line.repeat(Terminal.width(words)));
    }

    /** A paragraph or an item of a list, whose lines begin below its text. */
    private List<String> wrapped(List<String> paragraph) {
        if (paragraph.isEmpty()) {
            return List.of();
        }
        var text = String.join(" ", paragraph.stream().map(String::strip).toList());
        var item = ITEM.matcher(text);
        var mark = item.matches() ? item.group(1) : "";
        return broken(new TerminalWords(terminal).of(item.matches() ? item.group(2) : text), mark);
    }

    private static List<String> broken(String text, String mark) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(mark);
        boolean begun = false;
        for (var word : Stream.of(text.split(" +")).toList()) {
            if (begun && Terminal.width(line.toString()) + 1 + Terminal.width(word) > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(mark.length()));
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }
}
