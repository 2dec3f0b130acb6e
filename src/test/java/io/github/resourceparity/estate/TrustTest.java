package io.github.resourceparity.estate;

import io.github.resourceparity.Parity;
import io.github.resourceparity.Request.Input;
import io.github.resourceparity.Request;
import io.github.resourceparity.estate.Drift.Planter;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * What differs in meaning is found, and what differs in spelling is silent, for estates that nobody thought of: as many as
 * {@code -Dparity.seeds} says, or the one of {@code -Dparity.seed}.
 */
class TrustTest {

    private static final int DRIFTS = 2;

    /** How often each drift is planted at least, and the seed up to which something is looked for that has what it needs. */
    private static final int TIMES = 2;

    private static final int MOST = 300;

    /** What is said of a candidate and of no baseline. */
    private static final Set<String> ONE_SIDED = Set.of("output-missing", "export-missing", "dead-letter-retention", "name-invalid", "attribute-undefined", "attribute-unused", "attribute-missing", "dead-letter-queue-kind", "resource-duplicated", "export-duplicate", "reference-undefined", "reference-output-unknown", "reference-stack-unknown", "reference-region-differs", "import-unknown");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int SHOWN = Integer.getInteger("parity.shown", 3);

    private static LongStream seeds() {
        var one = Long.getLong("parity.seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, Long.getLong("parity.seeds", 200));
    }

    @Test
    void aCleanPairInOtherWordsIsSilent() {
        every(seed -> {
            var estate = Invention.of(seed);
            var before = Written.of(new Random(seed).nextBoolean() ? estate.merged() : estate, "core", seed * 2 + 1);
            var after = Written.of(estate, "split", seed * 2 + 2);
            return check(before, after).stream().map(finding -> shown(finding, before, after)).toList();
        });
    }

    @Test
    void anEstateIsAtParityWithItself() {
        every(seed -> {
            var written = Written.of(Invention.of(seed), "core", seed);
            return check(written, written).stream().map(finding -> shown(finding, written, written)).toList();
        });
    }

    @Test
    void aPlantedDriftIsFoundOnItsLineAndNothingElse() {
        var planters = Drifts.all().values();
        every(seed -> {
            var estate = Invention.of(seed);
            var random = new Random(seed);
            var before = Written.of(random.nextBoolean() ? estate.merged() : estate, "core", seed * 2 + 1);
            return drifts(planters, estate, random).limit(DRIFTS).flatMap(drift -> broken(drift, before, random.nextLong())).toList();
        });
    }

    @Test
    void everyDriftIsPlantedSomewhereAndFound() {
        var broken = Drifts.all().entrySet().parallelStream().flatMap(entry -> {
            var found = LongStream.range(0, MOST).boxed().flatMap(seed -> planted(entry.getValue(), seed).stream()).limit(TIMES).toList();
            return found.isEmpty() ? Stream.of("no seed has what `%s` needs".formatted(entry.getKey())) : found.stream().flatMap(List::stream);
        }).toList();
        fail(broken);
    }

    /** What is not as it must be of a drift in the estate of a seed, if that has what it needs. */
    private static Optional<List<String>> planted(Planter planter, long seed) {
        var estate = Invention.of(seed);
        return planter.plant(estate, new Random(seed)).map(drift -> broken(drift, Written.of(estate, "core", seed), seed).map(text -> "seed %s: %s".formatted(seed, text)).toList());
    }

    private static Stream<String> broken(Drift drift, Written before, long seed) {
        var after = Written.of(drift.estate(), "split", seed);
        return new Verdict(drift, before, after, check(before, after)).broken().stream().map(text -> "planted `%s`: %s".formatted(drift.name(), text));
    }

    /** What can be planted in an estate, in any order. */
    private static Stream<Drift> drifts(Collection<Planter> planters, Estate estate, Random random) {
        var shuffled = new ArrayList<>(planters);
        Collections.shuffle(shuffled, random);
        return shuffled.stream().flatMap(planter -> planter.plant(estate, random).stream());
    }

    @Test
    void whatIsMissingOnOneSideIsAddedOnTheOther() {
        every(seed -> {
            var estate = Invention.of(seed);
            var random = new Random(seed);
            var drift = drifts(Drifts.all().values(), estate, random).findFirst().orElseThrow();
            var before = Written.of(estate, "core", seed * 2 + 1);
            var after = Written.of(drift.estate(), "split", seed * 2 + 2);
            var there = rules(check(before, after));
            var back = rules(check(after, before));
            var turned = there.stream().filter(rule -> !ONE_SIDED.contains(rule)).map(TrustTest::turned).sorted().toList();
            return turned.equals(back.stream().map(TrustTest::loosened).sorted().toList()) ? List.of() : List.of("planted `%s`: %s there, %s back".formatted(drift.name(), there, back));
        });
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().id()).sorted().toList();
    }

    /** What a finding is seen from the other side. */
    private static String turned(String rule) {
        var turned = switch (rule) {
            case "resource-missing" -> "resource-added";
            case "resource-added" -> "resource-missing";
            case "index-missing" -> "index-added";
            case "index-added" -> "index-missing";
            case "dead-letter-queue-missing", "event-rule-without-target" -> "property-differs";
            default -> rule;
        };
        return loosened(turned);
    }

    /** A protection that gets stronger is a property; an output that comes is no news. */
    private static String loosened(String rule) {
        return rule.equals("setting-weakened") ? "property-differs" : rule;
    }

    private interface Law {
        /** What does not hold for a seed. */
        List<String> broken(long seed);
    }

    private static void every(Law law) {
        var broken = new ArrayList<String>();
        seeds().parallel().mapToObj(seed -> law.broken(seed).stream().map(text -> "seed %s: %s".formatted(seed, text)).toList()).toList().forEach(broken::addAll);
        fail(broken);
    }

    private static void fail(List<String> broken) {
        if (!broken.isEmpty()) {
            Assertions.fail("%s in all; run one with -Dparity.seed=…%n%s".formatted(broken.size(), broken.stream().limit(SHOWN).collect(Collectors.joining("\n\n"))));
        }
    }

    static List<Finding> check(Written before, Written after) {
        var found = Parity.check(new Request(inputs(before), inputs(after), List.of(), List.of(), List.of(), Environment.CLOSED, List.of(), External.NONE, Settings.NONE, TODAY, Limits.USUAL, List.of())).findings();
        return found;
    }

    private static List<Input> inputs(Written written) {
        var folder = new MemoryFolder(written.files());
        var root = written.files().keySet().iterator().next().split("/")[0] + "/";
        return List.of(new Input(folder, located(folder, root)));
    }

    private static Located<String> located(Folder folder, String root) {
        return new Located<>(root + "*", new Source("settings", root).head());
    }

    static String shown(Finding finding, Written before, Written after) {
        var files = new ArrayList<String>();
        for (var span : java.util.stream.Stream.concat(java.util.stream.Stream.of(finding.span()), finding.notes().stream().flatMap(note -> note.span().stream())).limit(2).toList()) {
            var source = span.source();
            int line = span.position().line();
            files.add(source.path() + " around " + line + "\n" + LongStream.rangeClosed(Math.max(1, line - 12), line + 12).mapToObj(number -> (number == line ? "> " : "  ") + source.line((int) number)).collect(Collectors.joining("\n")));
        }
        return "%s %s: %s%n%s".formatted(finding.span().place(), finding.code().id(), finding.message(), String.join("\n", files));
    }
}
