package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ParityReport.Accepted;
import io.github.resourceparity.survey.Survey;
import io.github.resourceparity.survey.Survey.Entry;
import io.github.resourceparity.survey.Survey.Kind;
import io.github.resourceparity.survey.Survey.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Both sides beside each other as a document to be committed: inventories, gaps, differences, what matches, what to do. It has no date and no line
 * numbers that edits elsewhere would change.
 */
public final class ComparisonFormat implements Format {

    /** What is said of a resource as a whole, and so stands in the inventories. */
    private static final Set<String> WHOLE = Set.of("resource-missing", "resource-added");

    private static final Set<String> HANDED = Set.of("export-", "output-", "reference-", "import-", "parameter-", "compose-");

    /** What there is to do about findings of a rule. */
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("resource-missing", "Define what is missing"),
            Map.entry("resource-added", "Say in an override why the new resources are there"),
            Map.entry("resource-renamed", "Keep the logical ids, or map them"),
            Map.entry("index-missing", "Add the missing indexes"),
            Map.entry("index-updates-exceed-one", "Plan a deployment for each index"),
            Map.entry("name-differs", "Decide on names, and keep those of what holds data"),
            Map.entry("property-differs", "Take over the baseline's settings, or say why they differ"),
            Map.entry("setting-weakened", "Restore the protection that got weaker"),
            Map.entry("policy-differs", "Restore the permissions that got lost"),
            Map.entry("export-renamed", "Change who imports the old names, or export those, too"),
            Map.entry("export-missing", "Export what others import"),
            Map.entry("output-missing", "Put out what others read"),
            Map.entry("reference-stale", "Read the stacks that things have moved to"),
            Map.entry("deletion-policy-missing", "Retain what moves before it is taken out"));

    /** So many properties are named. */
    private static final int SHOWN = 8;

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        var lines = new ArrayList<String>();
        if (report.survey().isEmpty()) {
            lines.addAll(List.of("# Comparison", "", "There is no baseline, so nothing was compared."));
        } else {
            new Document(report, report.survey().get(), lines).write();
        }
        out.append(String.join("\n", lines).stripTrailing()).append('\n');
    }

    /**
     * The document while it is written.
     *
     * @param about the findings on each resource
     */
    private record Document(ParityReport report, Survey survey, List<String> lines, Map<String, List<Finding>> about) {

        Document(ParityReport report, Survey survey, List<String> lines) {
            this(report, survey, lines, new LinkedHashMap<>());
            report.findings().forEach(finding -> finding.subject().resources().forEach(identity -> about.computeIfAbsent(identity, any -> new ArrayList<>()).add(finding)));
        }

        void write() {
            say("# %s compared with %s".formatted(services(survey.candidate()), services(survey.baseline())), "");
            summary();
            survey.kinds().stream().collect(Collectors.groupingBy(Kind::service, LinkedHashMap::new, Collectors.toList())).forEach(this::chapter);
            handed();
            recommendations();
            migration();
            steps();
            accepted();
            links();
        }

        private void say(String... more) {
            lines.addAll(List.of(more));
        }

        private static String services(List<String> names) {
            return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
        }

        private void summary() {
            var entries = survey.kinds().stream().flatMap(kind -> kind.entries().stream()).toList();
            long pairs = entries.stream().filter(Entry::paired).count();
            long before = entries.stream().filter(entry -> entry.before().isPresent()).count();
            say("## Summary", "", "%s of the %s of the baseline have a counterpart; %s missing, and %s new. %s.".formatted(pairs, Count.of(before, "resource"), are(before - pairs), are(entries.size() - before), capital(report.totals())), "");
            say("| | baseline | candidate | in both | alike | missing | new |", "|---|---:|---:|---:|---:|---:|---:|");
            survey.kinds().forEach(kind -> say("| %s | %s | %s | %s | %s | %s | %s |".formatted(
                    Markdown.of("%s: %s".formatted(kind.service(), Count.plural(kind.word()))),
                    kind.before().size(),
                    kind.after().size(),
                    kind.pairs().size(),
                    kind.pairs().stream().filter(this::alike).count(),
                    kind.before().size() - kind.pairs().size(),
                    kind.after().size() - kind.pairs().size())));
            say("");
        }

        private static String are(long count) {
            return count == 1 ? "1 is" : count + " are";
        }

        private static String capital(String text) {
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }

        private boolean alike(Entry entry) {
            return findings(entry).allMatch(finding -> finding.severity() == Severity.NOTE);
        }

        private Stream<Finding> findings(Entry entry) {
            return entry.identities().stream().flatMap(identity -> about.getOrDefault(identity, List.of()).stream()).distinct();
        }

        private void chapter(String service, List<Kind> kinds) {
            say("## " + Markdown.of(service), "");
            kinds.stream().filter(kind -> !kind.before().isEmpty()).forEach(kind -> inventory(kind, "baseline", kind.before(), Entry::before));
            kinds.stream().filter(kind -> !kind.after().isEmpty()).forEach(kind -> inventory(kind, "candidate", kind.after(), Entry::after));
            kinds.forEach(this::matches);
            gaps(kinds);
            indexes(kinds);
            differences(kinds);
        }

        private void inventory(Kind kind, String side, List<Entry> entries, Function<Entry, Optional<Member>> member) {
            say("### %s in the %s".formatted(capital(Count.plural(kind.word())), side), "");
            for (int i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                say("%s. %s".formatted(i + 1, described(entry, member.apply(entry).orElseThrow(), side.equals("candidate"))));
            }
            say("");
        }

        private String described(Entry entry, Member member, boolean after) {
            var name = member.name().map(text -> " - " + Markdown.code(text)).orElse("");
            var more = Stream.of(Markdown.of(member.remark()), after && survey.candidate().size() > 1 ? "in " + Markdown.code(member.service()) : "").filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
            return "**%s**%s%s %s".formatted(Markdown.of(member.id()), name, more.isEmpty() ? "" : " (" + more + ")", mark(entry));
        }

        private String mark(Entry entry) {
            if (entry.after().isEmpty()) {
                return "❌ missing";
            }
            if (entry.before().isEmpty()) {
                return "➕ new";
            }
            return alike(entry) ? "✅" : findings(entry).anyMatch(finding -> finding.severity() == Severity.ERROR) ? "❌ differs" : "⚠️ differs";
        }

        private void matches(Kind kind) {
            var alike = kind.pairs().stream().filter(this::alike).count();
            if (alike > 0) {
                var of = alike == kind.pairs().size() ? (alike == 1 ? "The pair" : "All %s pairs".formatted(alike)) : "%s of the %s pairs".formatted(alike, kind.pairs().size());
                var properties = kind.compared().stream().limit(SHOWN).map(Markdown::code).collect(Collectors.joining(", "));
                say("%s of %s %s%s. ✅".formatted(of, Count.plural(kind.word()), alike == 1 ? "matches" : "match", properties.isEmpty() ? "" : ": compared on " + properties + (kind.compared().size() > SHOWN ? " and %s more".formatted(kind.compared().size() - SHOWN) : "")), "");
            }
        }

        private void gaps(List<Kind> kinds) {
            list("### Missing from the candidate", kinds, entry -> entry.after().isEmpty(), Entry::before);
            list("### New in the candidate", kinds, entry -> entry.before().isEmpty(), Entry::after);
        }

        private void list(String heading, List<Kind> kinds, Predicate<Entry> which, Function<Entry, Optional<Member>> member) {
            var found = kinds.stream().flatMap(kind -> kind.entries().stream().filter(which).map(entry -> "- %s **%s**%s".formatted(Markdown.of(kind.word()), Markdown.of(member.apply(entry).orElseThrow().id()), member.apply(entry).flatMap(Member::name).map(name -> " - " + Markdown.code(name)).orElse("")))).toList();
            if (!found.isEmpty()) {
                say(heading, "");
                lines.addAll(found);
                say("");
            }
        }

        private void indexes(List<Kind> kinds) {
            var differing = kinds.stream().flatMap(kind -> kind.pairs().stream()).filter(entry -> !Set.copyOf(entry.before().orElseThrow().indexes()).equals(Set.copyOf(entry.after().orElseThrow().indexes()))).toList();
            if (!differing.isEmpty()) {
                say("### Index differences", "", "| table | baseline | candidate | lost | added |", "|---|---|---|---|---|");
                differing.forEach(entry -> {
                    var before = entry.before().orElseThrow().indexes();
                    var after = entry.after().orElseThrow().indexes();
                    say("| %s | %s | %s | %s | %s |".formatted(Markdown.of(entry.before().get().id()), named(before), named(after), named(without(before, after)), named(without(after, before))));
                });
                say("");
            }
        }

        private static List<String> without(List<String> all, List<String> some) {
            return all.stream().filter(each -> !some.contains(each)).toList();
        }

        private static String named(List<String> names) {
            return names.isEmpty() ? "-" : names.stream().map(Markdown::code).map(Document::cell).collect(Collectors.joining(", "));
        }

        /** A code span ends a cell of a table where it has a bar in it. */
        private static String cell(String code) {
            return code.replace("|", "\\|");
        }

        private void differences(List<Kind> kinds) {
            var found = kinds.stream().flatMap(kind -> kind.pairs().stream()).flatMap(this::findings).distinct().filter(finding -> !handed(finding)).sorted(Comparator.comparing(Finding::severity).reversed()).toList();
            if (!found.isEmpty()) {
                say("### Key differences", "");
                found.forEach(finding -> say("- " + said(finding)));
                say("");
            }
        }

        private static boolean handed(Finding finding) {
            return HANDED.stream().anyMatch(finding.code().id()::startsWith);
        }

        private static String said(Finding finding) {
            return "%s %s (%s)".formatted(icon(finding.severity()), Markdown.of(new Headline(finding).text()), link(finding.code().id()));
        }

        private static String link(String rule) {
            return "[%s]".formatted(rule);
        }

        /** Where the rules that were named are explained. */
        private void links() {
            Stream.concat(report.findings().stream(), report.accepted().stream().map(Accepted::finding)).map(finding -> finding.code().id()).distinct().sorted().forEach(rule -> say("[%s]: %s".formatted(rule, new RuleLink(rule).address())));
        }

        private static String icon(Severity severity) {
            return severity == Severity.ERROR ? "❌" : severity == Severity.WARNING ? "⚠️" : "ℹ️";
        }

        private void handed() {
            var found = report.findings().stream().filter(Document::handed).toList();
            if (!found.isEmpty()) {
                say("## Outputs, exports and references", "");
                byRule(found).forEach((rule, findings) -> {
                    say("### %s".formatted(Markdown.of(capital(findings.get(0).code().summary()))), "");
                    if (rule.equals("export-renamed")) {
                        renamed(findings);
                    } else {
                        findings.forEach(finding -> say("- " + said(finding)));
                    }
                    say("");
                });
            }
        }

        private void renamed(List<Finding> findings) {
            say("| was | is now | imported by |", "|---|---|---|");
            findings.forEach(finding -> say("| %s | %s | %s |".formatted(
                    named(finding.subject().names()),
                    named(finding.subject().values()),
                    readers(finding).stream().map(Markdown::of).collect(Collectors.joining(", ")))));
        }

        /** The services that a finding says read what it is about. */
        private static List<String> readers(Finding finding) {
            return finding.notes().stream().map(note -> note.text()).filter(text -> text.startsWith("imported by ") || text.startsWith("read by ")).map(text -> text.replaceFirst(".*by ", "")).distinct().toList();
        }

        private static Map<String, List<Finding>> byRule(List<Finding> findings) {
            return findings.stream().collect(Collectors.groupingBy(finding -> finding.code().id(), TreeMap::new, Collectors.toList()));
        }

        private void recommendations() {
            if (report.findings().isEmpty()) {
                return;
            }
            say("## Recommendations", "");
            urgency("### Critical: the build fails until this is done", Severity.ERROR);
            urgency("### Worth a look", Severity.WARNING);
            urgency("### Good to know", Severity.NOTE);
        }

        private void urgency(String heading, Severity severity) {
            var found = report.findings().stream().filter(finding -> finding.severity() == severity).toList();
            if (found.isEmpty()) {
                return;
            }
            say(heading, "");
            byRule(found).forEach((rule, findings) -> {
                say("**%s** (%s)".formatted(Markdown.of(capital(findings.get(0).code().summary())), Count.of(findings.size(), "finding")), "");
                findings.stream().map(finding -> finding.help().stream().map(help -> help.lines().findFirst().orElse("")).map(Markdown::of).collect(Collectors.joining("; "))).filter(help -> !help.isEmpty()).distinct().limit(SHOWN).forEach(help -> say("- " + help));
                say("");
            });
        }

        /** Whoever reads what is called or placed otherwise now. */
        private void migration() {
            var readers = new TreeMap<String, List<Finding>>();
            report.findings().stream().filter(Document::handed).forEach(finding -> readers(finding).forEach(reader -> readers.computeIfAbsent(reader, any -> new ArrayList<>()).add(finding)));
            var moving = report.findings().stream().filter(finding -> Set.of("deletion-policy-missing", "replacement-required", "change-refused", "index-updates-exceed-one").contains(finding.code().id())).toList();
            if (readers.isEmpty() && moving.isEmpty()) {
                return;
            }
            say("## Migration considerations", "");
            readers.forEach((reader, findings) -> say("- %s has to be changed: it reads %s that %s otherwise now, such as %s".formatted(Markdown.of(reader), Count.of(findings.size(), "export or output").replace("export or outputs", "exports or outputs"), findings.size() == 1 ? "is called" : "are called", findings.get(0).subject().names().stream().findFirst().map(Markdown::code).orElse(""))));
            moving.forEach(finding -> say("- " + said(finding)));
            say("");
        }

        private void steps() {
            var found = byRule(report.findings().stream().filter(finding -> finding.severity() != Severity.NOTE).toList()).entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, List<Finding>> entry) -> entry.getValue().get(0).severity()).reversed().thenComparing(entry -> !WHOLE.contains(entry.getKey())).thenComparing(Map.Entry::getKey)).toList();
            if (found.isEmpty()) {
                return;
            }
            say("## Next steps", "");
            for (int i = 0; i < found.size(); i++) {
                var findings = found.get(i).getValue();
                var about = findings.stream().flatMap(finding -> finding.subject().ids().stream().limit(1)).distinct().toList();
                var named = about.stream().limit(SHOWN).map(Markdown::code).collect(Collectors.joining(", ")) + (about.size() > SHOWN ? " and %s more".formatted(about.size() - SHOWN) : "");
                say("%s. %s%s (%s, %s)".formatted(i + 1, STEPS.getOrDefault(found.get(i).getKey(), "Look at what is found: " + findings.get(0).code().summary()), about.isEmpty() ? "" : ": " + named, link(found.get(i).getKey()), Count.of(findings.size(), "finding")));
            }
            say("");
        }

        private void accepted() {
            if (!report.accepted().isEmpty()) {
                say("## Accepted differences", "");
                report.accepted().stream().map(Document::accepted).forEach(this::say);
                say("");
            }
        }

        private static String accepted(Accepted accepted) {
            return "- %s, because %s%s".formatted(said(accepted.finding()), Markdown.of(accepted.because()), accepted.until().map(" (until %s)"::formatted).orElse(""));
        }
    }
}
