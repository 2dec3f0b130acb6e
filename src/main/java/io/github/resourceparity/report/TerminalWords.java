package io.github.resourceparity.report;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in Markdown for a terminal: code, links and what is stressed. */
record TerminalWords(Terminal terminal) {

    private static final Pattern SPAN = Pattern.compile("(?<ticks>`+)(?<code>.+?)\\k<ticks>|\\[(?<text>[^\\]]+)\\]\\((?<address>[^)]+)\\)|\\*\\*(?<bold>.+?)\\*\\*|\\*(?<stressed>\\S[^*]*)\\*");

    String of(String markdown) {
        return SPAN.matcher(markdown).replaceAll(span -> Matcher.quoteReplacement(said(span)));
    }

    private String said(MatchResult span) {
        var code = span.group(2);
        var text = span.group(3);
        var bold = span.group(5);
        return code != null ? terminal.code(code.strip()) : text != null ? "%s %s".formatted(of(text), terminal.dim("(" + span.group(4) + ")")) : bold != null ? terminal.bold(of(bold)) : terminal.bold(span.group(6));
    }
}
