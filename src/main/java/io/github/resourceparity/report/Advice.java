package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to do about a finding, and where its rule is explained. */
record Advice(Finding finding) {

    /** The headline with the help behind it, without the lines of it that are to be pasted; for readers who show one line. */
    String helped() {
        return with(helps());
    }

    /** The same with the command that explains the rule, for readers who know no links. */
    String line() {
        return with(Stream.concat(helps(), Stream.of(RuleLink.command(finding.code().id()))));
    }

    private String with(Stream<String> helps) {
        var text = helps.collect(Collectors.joining("; "));
        return new Headline(finding).text() + (text.isEmpty() ? "" : " (help: " + text + ")");
    }

    private Stream<String> helps() {
        return finding.help().stream().flatMap(help -> help.lines().limit(1)).map(help -> Prose.line(help).replaceFirst(":$", ""));
    }

    /** The headline, what follows, the help with all its lines, and where the rule is explained. */
    String text() {
        var page = Stream.of("help: " + new RuleLink(finding.code().id()).explained());
        return Stream.of(Stream.of(new Headline(finding).text()), finding.label().stream().map(Prose::line), finding.help().stream().map("help: "::concat), page)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** What follows and what to do, in paragraphs of Markdown. */
    List<String> paragraphs() {
        var paragraphs = new ArrayList<String>();
        finding.label().map(Markdown::of).ifPresent(paragraphs::add);
        finding.help().stream().map(Markdown::block).forEach(paragraphs::add);
        return paragraphs;
    }
}
