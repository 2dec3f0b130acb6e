package io.github.resourceparity.report;

import io.github.resourceparity.report.Prose.Part;
import java.util.List;
import java.util.stream.Collectors;

/** Texts as Markdown that shows them as they are. */
final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>#|~$&!";

    private Markdown() {}

    /** A text of a finding: its code stays code, its words mean nothing to Markdown. */
    static String of(String text) {
        return Prose.of(text).parts().stream()
                .map(part -> part.code() ? code(part.text()) : escaped(part))
                .collect(Collectors.joining());
    }

    /** The same in a cell of a table, which a bar would end even in a code span. */
    static String cell(String text) {
        return Prose.of(text).parts().stream()
                .map(part -> part.code() ? codeInCell(part.text()) : escaped(part))
                .collect(Collectors.joining());
    }

    private static String codeInCell(String name) {
        return code(name).replace("|", "\\|");
    }

    private static String escaped(Part part) {
        var escaped = new StringBuilder();
        for (char c : part.text().toCharArray()) {
            escaped.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
        }
        return escaped.toString();
    }

    /** A text as a code span; an empty line would end it, and what follows would be Markdown. */
    static String code(String name) {
        var text = Prose.unbroken(name);
        var ticks = fence(text, 1);
        var pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return ticks + pad + text + pad + ticks;
    }

    /** Names in a cell of a table; a dash if there are none. */
    static String cell(List<String> names) {
        return names.isEmpty() ? "-" : names.stream().map(Markdown::codeInCell).collect(Collectors.joining(", "));
    }

    /** A help of several lines: its first as words, the others, which are to be pasted, as a block of code. */
    static String block(String help) {
        var lines = help.split("\\R", 2);
        return lines.length < 2
                ? of(help)
                : of(lines[0]) + "\n\n" + fenced(lines[1].stripIndent().stripTrailing());
    }

    /** A text as a block of code. */
    static String fenced(String text) {
        var fence = fence(text, 3);
        return fence + "text\n" + text + "\n" + fence;
    }

    /** As many backticks as stand nowhere in the text, at least that many. */
    private static String fence(String text, int least) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(Math.max(least, longest + 1));
    }
}
