package io.github.resourceparity.match;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two policy documents grant otherwise, however their statements are cut.
 *
 * @param lost what only the baseline grants
 * @param gained what only the candidate grants
 */
record PolicyDiff(List<Grant> lost, List<Grant> gained) {

    private static final int SHOWN = 2;

    /** Documents that name more actions and resources than this are larger than AWS takes. */
    private static final int LARGEST = 4000;

    /** Statements that grant more than this, action by action and resource by resource, would take too long. */
    private static final int MOST = 20_000;

    /** So many grants are held against another one before nobody waits for the answer. */
    private static final int LOOKS = 1_000_000;

    /** What differs for certain between documents in their normal form; empty if nothing does. */
    static Optional<PolicyDiff> between(Fields before, Fields after, Kin kin) {
        var mine = statements(before);
        var theirs = statements(after);
        if (named(mine) > LARGEST || named(theirs) > LARGEST) {
            return Optional.empty();
        }
        cancel(mine, theirs, (a, b) -> Grant.same(bare(a), bare(b), kin) == SAME);
        if (!listed(mine) || !listed(theirs)) {
            cancel(mine, theirs, (a, b) -> Grant.same(bare(a), bare(b), kin) != DIFFERENT);
            if (!listed(mine) || !listed(theirs)) {
                return Optional.empty();
            }
        }
        if (mine.isEmpty() && theirs.isEmpty() || granted(mine) > MOST || granted(theirs) > MOST) {
            return Optional.empty();
        }
        return between(grants(mine), grants(theirs), new Coverage(blocks(statements(before)), kin), new Coverage(blocks(statements(after)), kin), kin);
    }

    private static Optional<PolicyDiff> between(List<Grant> mine, List<Grant> theirs, Coverage before, Coverage after, Kin kin) {
        var gained = new GrantIndex(theirs);
        var left = new ArrayList<Grant>();
        long looks = 0;
        for (var grant : mine) {
            if (!gained.take(grant, kin)) {
                left.add(grant);
                looks += gained.meeting(grant).count();
            }
            if (looks > LOOKS) {
                return Optional.empty();
            }
        }
        var lost = new GrantIndex(left);
        var gone = lost.grants().filter(grant -> gained.meeting(grant).noneMatch(other -> grant.sameAs(other, kin) == UNDECIDED) && after.of(grant) == DIFFERENT).toList();
        var come = gained.grants().filter(grant -> lost.meeting(grant).noneMatch(other -> other.sameAs(grant, kin) == UNDECIDED) && before.of(grant) == DIFFERENT).toList();
        return gone.isEmpty() && come.isEmpty() ? Optional.empty() : Optional.of(new PolicyDiff(gone, come));
    }

    private static long named(List<Term> statements) {
        return blocks(statements).stream().mapToLong(statement -> 1L + Grant.actions(statement).size() + Grant.resources(statement).size()).sum();
    }

    private static long granted(List<Term> statements) {
        return blocks(statements).stream().mapToLong(Grant::count).sum();
    }

    /** Whether every statement lists what it grants, so that nothing stands for more. */
    private static boolean listed(List<Term> statements) {
        return statements.stream().allMatch(statement -> statement instanceof Fields fields && Grant.of(fields).findAny().isPresent());
    }

    private static <T> void cancel(List<T> mine, List<T> theirs, BiPredicate<T, T> same) {
        mine.removeIf(a -> {
            var twin = theirs.stream().filter(b -> same.test(a, b)).findFirst();
            twin.ifPresent(theirs::remove);
            return twin.isPresent();
        });
    }

    private static List<Term> statements(Fields document) {
        var statements = document.value("Statement").map(Located::value).filter(Items.class::isInstance).map(list -> ((Items) list).items()).orElse(List.of());
        return statements.stream().map(Located::value).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Term bare(Term statement) {
        if (!(statement instanceof Fields fields) || fields.value("Sid").isEmpty()) {
            return statement;
        }
        var bare = new LinkedHashMap<>(fields.fields());
        bare.remove("Sid");
        return new Fields(bare);
    }

    private static List<Grant> grants(List<Term> statements) {
        return blocks(statements).stream().flatMap(Grant::of).toList();
    }

    private static List<Fields> blocks(List<Term> statements) {
        return statements.stream().filter(Fields.class::isInstance).map(Fields.class::cast).toList();
    }

    /** Where the candidate says what it does; empty if it only does not say something. */
    Optional<Located<Term>> place() {
        return gained.stream().findFirst().map(Grant::action);
    }

    /** Where the baseline said what is gone. */
    Optional<Located<Term>> baselinePlace() {
        return lost.stream().findFirst().map(Grant::action);
    }

    /** The worst first: {@code no longer allows `sqs:SendMessage` on `…`}. */
    String said() {
        var before = lost.stream().map(Grant::deed).collect(Collectors.toSet());
        var after = gained.stream().collect(Collectors.toMap(Grant::deed, grant -> grant, (first, again) -> first));
        var other = lost.stream().flatMap(grant -> Stream.ofNullable(after.get(grant.deed())).map(now -> "%s `%s` %s, was %s".formatted(now.denies() ? "denies" : "allows", now.shownAction(), now.circumstances(), grant.circumstances()))).limit(SHOWN);
        var gone = lost.stream().filter(grant -> !after.containsKey(grant.deed())).toList();
        var come = gained.stream().filter(grant -> !before.contains(grant.deed())).toList();
        return Stream.of(Stream.of(said("no longer denies", gone, true), said("no longer allows", gone, false)), other, Stream.of(said("allows in addition", come, false), said("denies in addition", come, true)))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", and "));
    }

    private static String said(String verb, List<Grant> grants, boolean deny) {
        var meant = grants.stream().filter(grant -> grant.denies() == deny).toList();
        if (meant.isEmpty()) {
            return "";
        }
        var first = meant.stream().limit(SHOWN).map(Grant::said).collect(Collectors.joining(" and "));
        return "%s %s%s".formatted(verb, first, meant.size() > SHOWN ? " and %s more".formatted(meant.size() - SHOWN) : "");
    }

    /** The same in a form that tells one difference from another. */
    String identity(boolean candidate) {
        return (candidate ? gained : lost).stream().map(grant -> grant.effect().display() + " " + grant.said() + " " + grant.circumstances()).sorted().collect(Collectors.joining("; "));
    }
}
