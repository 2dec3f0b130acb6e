package io.github.resourceparity.match;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.match.Comparison.Ambiguity;
import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Comparison.Duplicate;
import io.github.resourceparity.match.Comparison.Fit;
import io.github.resourceparity.match.Comparison.Missing;
import io.github.resourceparity.match.Comparison.Unmapped;
import io.github.resourceparity.match.Pair.By;
import io.github.resourceparity.model.Construct;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.resolve.Generated;
import io.github.resourceparity.resolve.Sameness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes pairs: by what somebody says, physical name, logical id, construct, what a resource belongs to, then likeness. What fits
 * two equally well is never guessed.
 */
public final class Matcher {

    /** Of more nobody wants to know which two might be one. */
    private static final int FEW = 200;

    /** What a logical id says where several have it: of two that have nothing else in common, and of two that are alike in everything. */
    private static final double PLAIN = 0.5;

    private static final double CERTAIN = 0.75;

    /** What it says besides that two are of one service, or of one stack. */
    private static final double HOME = 0.12;

    private final List<Resource> baseline;
    private final List<Resource> candidate;
    private final List<Resource> leftBefore;
    private final List<Resource> leftAfter;
    private final Map<Resource, Pair<Resource>> taken = new IdentityHashMap<>();
    private final List<Pair<Resource>> pairs = new ArrayList<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final List<Ambiguity> ambiguities = new ArrayList<>();
    private final Map<Resource, Boolean> settled = new IdentityHashMap<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Counterparts counterparts;

    private Matcher(Estate before, Estate after) {
        this.baseline = before.resources().filter(resource -> !Noise.is(resource)).toList();
        this.candidate = after.resources().filter(resource -> !Noise.is(resource)).toList();
        this.leftBefore = new ArrayList<>(baseline);
        this.leftAfter = new ArrayList<>(candidate);
        this.counterparts = new Counterparts(Counterparts.byIdentity(baseline), Counterparts.byIdentity(candidate), taken, settled, Given.by(before), Given.by(after));
    }

    /** Compares two estates, as somebody said they should be. */
    public static Comparison compare(Estate baseline, Estate candidate, Estate consumers, Agreement agreement, Traces traces) {
        var inScope = agreement.inScope();
        var before = baseline.scoped(inScope);
        var after = candidate.scoped(inScope);
        var matcher = new Matcher(before, after);
        var mappings = Stream.concat(agreement.mappings().stream(), candidate.remarks().flatMap(Mapping::of)).toList();
        var meant = mappings.isEmpty() ? mappings : inScope(mappings, Roster.of(baseline.resources()), Roster.of(candidate.resources()), inScope);
        return matcher.run(before, after, consumers, meant, agreement, traces);
    }

    private static List<Mapping> inScope(List<Mapping> mappings, Roster baseline, Roster candidate, Predicate<String> inScope) {
        return mappings.stream().filter(mapping -> !outOfScope(mapping, baseline, candidate, inScope)).toList();
    }

    /** Whether a mapping is about resources that somebody else answers for: there are such, and none of them is in scope. */
    private static boolean outOfScope(Mapping mapping, Roster baseline, Roster candidate, Predicate<String> inScope) {
        var from = baseline.from(mapping);
        var to = candidate.to(mapping);
        return !from.isEmpty() && !to.isEmpty() && Stream.concat(from.stream(), to.stream()).noneMatch(resource -> inScope.test(resource.type().value()));
    }

    private Comparison run(Estate before, Estate after, Estate consumers, List<Mapping> mappings, Agreement agreement, Traces traces) {
        var unused = mapped(mappings);
        byType((types, others) -> names(types, others));
        aliases();
        byType((types, others) -> ids(types, others));
        byType((types, others) -> constructs(types, others, Construct::id));
        byType((types, others) -> constructs(types, others, Construct::name));
        identities();
        byType((types, others) -> likeness(types, others));
        var retyped = retyped();
        var compared = pairs.parallelStream().map(pair -> new Compared(pair, Differ.changes(pair.baseline(), pair.candidate(), counterparts, agreement.strict()))).toList();
        var madeBefore = before.generated();
        var madeAfter = after.generated();
        var free = left(leftAfter).filter(resource -> resource.name().isPresent()).collect(Collectors.groupingBy(resource -> resource.type().value(), Collectors.collectingAndThen(Collectors.toList(), resources -> new Namesakes<>(resources, resource -> resource.name().orElseThrow().value()))));
        var alike = pairs.stream().collect(Collectors.groupingBy(pair -> pair.candidate().type().value()));
        var missing = left(leftBefore).filter(resource -> !made(resource, before, madeAfter)).map(resource -> new Missing(resource, perhaps(resource, free), merged(resource, alike.getOrDefault(resource.type().value(), List.of())))).toList();
        var added = left(leftAfter).filter(resource -> !made(resource, after, madeBefore)).toList();
        var settled = Attachments.settled(compared, missing, added, counterparts);
        return new Comparison(before, after, consumers, settled.compared(), settled.missing(), settled.added(), List.copyOf(duplicates), List.copyOf(ambiguities), retyped, unused, new IdentityHashMap<>(taken), counterparts, agreement.conventions(), traces, new Worked());
    }

    /** Whether packaging makes a resource on the other side; what a service says itself is made there only by what is known to be. */
    private static boolean made(Resource resource, Estate side, Generated other) {
        var id = resource.logicalId().value();
        boolean own = side.stack(resource).map(Stack::generated).filter(generated -> generated.service() && !generated.adds(id)).isPresent();
        return own ? other.gives(id, resource.type().value()) : other.makes(id, resource.type().value());
    }

    /** What is still without a pair; of most resources that is asked but once. */
    private Stream<Resource> left(List<Resource> side) {
        side.removeIf(resource -> taken.containsKey(resource) || settled.containsKey(resource));
        return side.stream();
    }

    private interface Step {
        void make(List<Resource> baseline, List<Resource> candidate);
    }

    private void byType(Step step) {
        var others = left(leftAfter).collect(Collectors.groupingBy(resource -> resource.type().value()));
        left(leftBefore).collect(Collectors.groupingBy(resource -> resource.type().value(), LinkedHashMap::new, Collectors.toList()))
                .forEach((type, resources) -> step.make(resources, others.getOrDefault(type, List.of())));
    }

    private void pair(Resource a, Resource b, By by) {
        pair(new Pair<>(a, b, by));
    }

    private void pair(Pair<Resource> pair) {
        var a = pair.baseline();
        var b = pair.candidate();
        taken.put(a, pair);
        taken.put(b, pair);
        pairs.add(pair);
    }

    /** Pairs what mappings say, as far as each says which two; those that do not are left. */
    private List<Unmapped> mapped(List<Mapping> mappings) {
        if (mappings.isEmpty()) {
            return List.of();
        }
        var before = Roster.of(baseline.stream());
        var after = Roster.of(candidate.stream());
        var unused = new ArrayList<Unmapped>();
        for (var mapping : mappings) {
            var from = before.from(mapping).stream().filter(resource -> !taken.containsKey(resource)).toList();
            var to = after.to(mapping).stream().filter(resource -> !taken.containsKey(resource)).toList();
            if (from.size() == 1 && to.size() == 1) {
                pair(from.get(0), to.get(0), By.MAPPING);
            } else {
                unused.add(new Unmapped(mapping, from, to));
            }
        }
        return List.copyOf(unused);
    }

    /** A resource that has a name, and what it is looked up by. */
    private record Named(Resource resource, List<String> keys) {

        static List<Named> among(List<Resource> resources) {
            return resources.stream().filter(resource -> resource.name().isPresent()).map(resource -> new Named(resource, resource.name().get().value().keys())).toList();
        }

        /** Whether its name alone tells it, wherever that is written. */
        boolean told() {
            return resource.toldByName() && Matcher.told(resource);
        }

        List<Resource> same(Map<String, List<Resource>> byName) {
            return keys.stream()
                    .flatMap(key -> byName.getOrDefault(key, List.of()).stream())
                    .distinct()
                    .filter(other -> sameName(resource, other) == Sameness.SAME && !Identity.elsewhere(resource, other))
                    .toList();
        }
    }

    /** Names that say which resource it is settle it; labels do where nobody else has the same one. */
    private void names(List<Resource> resources, List<Resource> others) {
        var byName = new HashMap<String, List<Resource>>();
        Named.among(others).forEach(other -> other.keys().forEach(key -> byName.computeIfAbsent(key, any -> new ArrayList<>(1)).add(other.resource())));
        var mine = Named.among(resources);
        var counts = mine.stream().collect(Collectors.groupingBy(named -> named.keys().get(0), Collectors.counting()));
        mine.stream().filter(named -> !others.isEmpty() && !Identity.composed(named.resource())).forEach(named -> name(named, named.same(byName), counts.getOrDefault(named.keys().get(0), 0L) == 1));
    }

    private void name(Named named, List<Resource> same, boolean alone) {
        var resource = named.resource();
        var free = same.stream().filter(other -> !taken.containsKey(other)).toList();
        boolean told = named.told();
        if (told && free.isEmpty() && !same.isEmpty()) {
            settled.put(resource, true);
        }
        if (free.isEmpty() || !told && !(same.size() == 1 && alone)) {
            return;
        }
        var best = free.stream().filter(other -> other.logicalId().equals(resource.logicalId())).findFirst().orElse(free.get(0));
        pair(resource, best, By.NAME);
        if (told && alone) {
            free.stream().filter(other -> other != best && !other.stack().equals(best.stack())).forEach(other -> again(resource, best, other));
        }
    }

    /** What has no name is told by what it belongs to, and so, step by step, what belongs to it: the resources and methods of an API. */
    private void identities() {
        int before = -1;
        while (pairs.size() > before) {
            before = pairs.size();
            byType((resources, others) -> {
                var mine = Belongings.of(resources, counterparts, counterparts.before());
                var theirs = Belongings.of(others, counterparts, counterparts.after());
                resources.stream().filter(Identity::composed).forEach(resource -> {
                    var same = theirs.like(mine.of(resource)).filter(other -> !taken.containsKey(other) && Identity.same(resource, other, counterparts)).limit(2).toList();
                    boolean alone = same.size() == 1 && mine.like(theirs.of(same.get(0))).filter(other -> Identity.same(other, same.get(0), counterparts)).limit(2).count() == 1;
                    if (alone) {
                        pair(resource, same.get(0), By.IDENTITY);
                    }
                });
            });
        }
    }

    /** A key has no name but that of its alias. */
    private void aliases() {
        List.copyOf(pairs).stream().filter(pair -> pair.candidate().type().value().equals("AWS::KMS::Alias")).forEach(pair -> {
            var mine = Identity.key(pair.baseline(), counterparts.before()).filter(key -> !taken.containsKey(key));
            var theirs = Identity.key(pair.candidate(), counterparts.after()).filter(key -> !taken.containsKey(key));
            if (mine.isPresent() && theirs.isPresent()) {
                pair(mine.get(), theirs.get(), By.IDENTITY);
            }
        });
    }

    private void again(Resource resource, Resource best, Resource other) {
        settled.put(other, true);
        duplicates.add(new Duplicate(resource, best, other));
    }

    /** Whether a name is the same one wherever it is written: a parameter or variable has another value in another stack. */
    private static boolean told(Resource resource) {
        return resource.name().orElseThrow().value().universal();
    }

    private static Sameness sameName(Resource a, Resource b) {
        return a.name().orElseThrow().value().sameAs(b.name().orElseThrow().value());
    }

    private void ids(List<Resource> resources, List<Resource> others) {
        var likeness = Likeness.among(Stream.concat(resources.stream(), others.stream()).toList(), vocabulary);
        var byId = others.stream().collect(Collectors.groupingBy(other -> other.logicalId().value()));
        var mine = resources.stream().collect(Collectors.groupingBy(resource -> resource.logicalId().value(), LinkedHashMap::new, Collectors.toList()));
        mine.forEach((id, twins) -> {
            var theirs = byId.getOrDefault(id, List.of());
            if (twins.size() == 1 && theirs.size() == 1) {
                if (!strangers(twins.get(0), theirs.get(0), likeness)) {
                    pair(twins.get(0), theirs.get(0), By.LOGICAL_ID);
                }
            } else if (!theirs.isEmpty()) {
                Score score = (a, b) -> PLAIN + (CERTAIN - PLAIN) * likeness.of(a, b) + near(a, b);
                homes(twins, theirs, score, Resource::service, Resource::folder);
                homes(left(twins).toList(), left(theirs).toList(), score, Resource::folder, Resource::service);
                assign(left(twins).toList(), left(theirs).toList(), score, By.LOGICAL_ID, Optional.empty());
            }
        });
    }

    /**
     * Pairs what has one logical id and is in one service or folder, where nothing that is at home elsewhere can come near, however alike it is:
     * of many services nobody has to hold each against each.
     *
     * @param home what both must have in common, and nobody else with either
     * @param other what somebody else may have in common with one of them
     */
    private void homes(List<Resource> twins, List<Resource> theirs, Score score, Function<Resource, String> home, Function<Resource, String> other) {
        var homes = theirs.stream().collect(Collectors.groupingBy(home));
        var before = twins.stream().collect(Collectors.groupingBy(other, Collectors.counting()));
        var after = theirs.stream().collect(Collectors.groupingBy(other, Collectors.counting()));
        twins.stream().collect(Collectors.groupingBy(home, LinkedHashMap::new, Collectors.toList())).forEach((place, mine) -> {
            var same = homes.getOrDefault(place, List.of());
            if (mine.size() == 1 && same.size() == 1) {
                var a = mine.get(0);
                var b = same.get(0);
                long own = other.apply(a).equals(other.apply(b)) ? 1 : 0;
                boolean beside = after.getOrDefault(other.apply(a), 0L) > own || before.getOrDefault(other.apply(b), 0L) > own;
                if (score.of(a, b) >= CERTAIN + (beside ? HOME : 0) + Likeness.AHEAD) {
                    pair(a, b, By.LOGICAL_ID);
                }
            }
        });
    }

    /** What the CDK made goes by its construct, where no other has that name: its logical id changes with the construct's place. */
    private void constructs(List<Resource> resources, List<Resource> others, Function<Construct, String> word) {
        var likeness = Likeness.among(Stream.concat(resources.stream(), others.stream()).toList(), vocabulary);
        var theirs = others.stream().collect(Collectors.groupingBy(other -> called(other, word)));
        resources.stream().collect(Collectors.groupingBy(resource -> called(resource, word), LinkedHashMap::new, Collectors.toList())).forEach((name, mine) -> {
            var same = theirs.getOrDefault(name, List.of());
            if (mine.size() == 1 && same.size() == 1 && (mine.get(0).construct().isPresent() || same.get(0).construct().isPresent()) && !strangers(mine.get(0), same.get(0), likeness)) {
                pair(mine.get(0), same.get(0), By.CONSTRUCT);
            }
        });
    }

    private static String called(Resource resource, Function<Construct, String> word) {
        return resource.construct().map(word).orElse(resource.logicalId().value());
    }

    /** Whether two stacks are called the same, or stand in the same place of their side: what tells copies of a service apart. */
    private static double near(Resource a, Resource b) {
        return (a.service().equals(b.service()) ? HOME : 0) + (a.stack().equals(b.stack()) ? HOME : a.folder().equals(b.folder()) ? 0.11 : 0);
    }

    /** One logical id that stands for two things: other names, other keys, another service. */
    private static boolean strangers(Resource a, Resource b, Likeness likeness) {
        return a.name().isPresent()
                && b.name().isPresent()
                && !a.service().equals(b.service())
                && a.namedByIdentity()
                && sameName(a, b) == Sameness.DIFFERENT
                && likeness.of(a, b) < 0.35;
    }

    private void likeness(List<Resource> resources, List<Resource> others) {
        if ((long) resources.size() * others.size() > 250_000) {
            return;
        }
        var all = Stream.concat(baseline.stream(), candidate.stream()).filter(resource -> resource.type().equals(resources.get(0).type())).toList();
        var likeness = Likeness.among(all, vocabulary);
        boolean only = all.size() == 2;
        assign(resources, others, (a, b) -> only ? likeness.of(a, b) + 0.1 : surely(a, b, likeness.ifEnough(a, b, Likeness.ENOUGH)), By.LIKENESS, Optional.of(likeness));
    }

    /** What is certainly called otherwise must be the more alike. */
    private static double surely(Resource a, Resource b, double likeness) {
        return likeness >= Likeness.ENOUGH && certainlyOther(a, b) ? likeness - 0.1 : likeness;
    }

    private static boolean certainlyOther(Resource a, Resource b) {
        return a.name().isPresent() && b.name().isPresent() && a.namedByIdentity() && sameName(a, b) == Sameness.DIFFERENT;
    }

    private interface Score {
        double of(Resource a, Resource b);
    }

    /** Pairs the best first; one that has a rival just as good on the other side stays open, and is said to. Of who fits only what stays open nobody knows whether it is missing. */
    private void assign(List<Resource> resources, List<Resource> others, Score score, By by, Optional<Likeness> reasons) {
        var order = new IdentityHashMap<Resource, List<Fit>>();
        var claims = new IdentityHashMap<Resource, List<Claim>>();
        for (var resource : resources) {
            order.put(resource, others.stream()
                    .map(other -> new Fit(other, score.of(resource, other)))
                    .filter(fit -> fit.likeness() >= Likeness.ENOUGH)
                    .sorted(Comparator.comparingDouble(Fit::likeness).reversed())
                    .toList());
        }
        order.forEach((resource, fits) -> fits.forEach(fit -> claims.computeIfAbsent(fit.candidate(), any -> new ArrayList<>()).add(new Claim(resource, fit.likeness()))));
        var best = resources.stream()
                .filter(resource -> !order.getOrDefault(resource, List.of()).isEmpty())
                .sorted(Comparator.comparingDouble((Resource resource) -> requireNonNull(order.get(resource)).get(0).likeness()).reversed())
                .toList();
        for (var resource : best) {
            var fits = order.getOrDefault(resource, List.of());
            var free = fits.stream().filter(fit -> !taken.containsKey(fit.candidate()) && !settled.containsKey(fit.candidate())).toList();
            if (free.isEmpty()) {
                if (fits.stream().anyMatch(fit -> settled.containsKey(fit.candidate()))) {
                    settled.put(resource, true);
                }
                continue;
            }
            var close = free.stream().filter(fit -> free.get(0).likeness() - fit.likeness() < Likeness.AHEAD).toList();
            if (close.size() == 1 && !rivalled(resource, free.get(0), claims)) {
                var fit = free.get(0);
                pair(new Pair<>(resource, fit.candidate(), by, reasons.map(likeness -> likeness.why(resource, fit.candidate(), fit.likeness())).orElse("")));
            } else {
                ambiguities.add(new Ambiguity(resource, close));
                settled.put(resource, true);
                close.forEach(fit -> settled.put(fit.candidate(), true));
            }
        }
    }

    /** A baseline resource that a candidate fits, and how well. */
    private record Claim(Resource baseline, double likeness) {}

    private boolean rivalled(Resource resource, Fit fit, Map<Resource, List<Claim>> claims) {
        return claims.getOrDefault(fit.candidate(), List.of()).stream()
                .filter(claim -> claim.likeness() > fit.likeness() - Likeness.AHEAD)
                .map(Claim::baseline)
                .anyMatch(other -> other != resource && !taken.containsKey(other) && !settled.containsKey(other));
    }

    /** The same logical id with another type, where each side has it once. */
    private List<Pair<Resource>> retyped() {
        var byId = left(leftAfter).collect(Collectors.groupingBy(resource -> resource.logicalId().value()));
        var twins = left(leftBefore).collect(Collectors.groupingBy(resource -> resource.logicalId().value(), Collectors.counting()));
        var found = left(leftBefore)
                .filter(resource -> twins.getOrDefault(resource.logicalId().value(), 0L) == 1 && byId.getOrDefault(resource.logicalId().value(), List.of()).size() == 1)
                .map(resource -> new Pair<>(resource, requireNonNull(byId.get(resource.logicalId().value())).get(0), By.LOGICAL_ID))
                .toList();
        found.forEach(pair -> {
            settled.put(pair.baseline(), true);
            settled.put(pair.candidate(), true);
        });
        return found;
    }

    /** The pair that a resource without counterpart fits as well as the one that is in it. */
    private Optional<Pair<Resource>> merged(Resource resource, List<Pair<Resource>> others) {
        if (others.size() > FEW) {
            return Optional.empty();
        }
        var likeness = Likeness.among(Stream.concat(Stream.of(resource), others.stream().flatMap(pair -> Stream.of(pair.baseline(), pair.candidate()))).toList(), vocabulary);
        return others.stream()
                .filter(pair -> likeness.of(resource, pair.candidate()) >= Likeness.ENOUGH && likeness.of(resource, pair.candidate()) > likeness.of(resource, pair.baseline()))
                .max(Comparator.comparingDouble(pair -> likeness.of(resource, pair.candidate())));
    }

    private static List<Resource> perhaps(Resource resource, Map<String, Namesakes<Resource>> free) {
        return Stream.ofNullable(free.get(resource.type().value()))
                .flatMap(namesakes -> resource.name().stream().flatMap(name -> namesakes.of(name.value())))
                .filter(other -> sameName(resource, other) == Sameness.UNDECIDED)
                .toList();
    }
}
