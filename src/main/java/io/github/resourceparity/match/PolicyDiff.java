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

    /** Documents with more than this are larger than IAM takes. */
    private static final int MOST = 1000;

    /** What differs for certain between documents in their normal form; empty if nothing does. */
    static Optional<PolicyDiff> between(Fields before, Fields after, Kin kin) {
        var mine = statements(before);
        var theirs = statements(after);
        cancel(mine, theirs, (a, b) -> Grant.same(bare(a), bare(b), kin) == SAME);
        if (!listed(mine) || !listed(theirs)) {
            cancel(mine, theirs, (a, b) -> Grant.same(bare(a), bare(b), kin) != DIFFERENT);
            if (!listed(mine) || !listed(theirs)) {
                return Optional.empty();
            }
        }
        if (mine.isEmpty() && theirs.isEmpty()) {
            return Optional.empty();
        }
        return between(grants(mine), grants(theirs), grants(statements(before)), grants(statements(after)), kin);
    }

    private static Optional<PolicyDiff> between(List<Grant> lost, List<Grant> gained, List<Grant> before, List<Grant> after, Kin kin) {
        if (lost.size() > MOST || gained.size() > MOST) {
            return Optional.empty();
        }
        cancel(lost, gained, (a, b) -> a.sameAs(b, kin) == SAME);
        var gone = lost.stream().filter(grant -> gained.stream().noneMatch(other -> grant.sameAs(other, kin) == UNDECIDED) && after.stream().noneMatch(wide -> wide.covers(grant, kin))).toList();
        var come = gained.stream().filter(grant -> lost.stream().noneMatch(other -> other.sameAs(grant, kin) == UNDECIDED) && before.stream().noneMatch(wide -> wide.covers(grant, kin))).toList();
        return gone.isEmpty() && come.isEmpty() ? Optional.empty() : Optional.of(new PolicyDiff(gone, come));
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
        return statements.stream().filter(Fields.class::isInstance).flatMap(statement -> Grant.of((Fields) statement)).collect(Collectors.toCollection(ArrayList::new));
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
        var other = lost.stream().flatMap(grant -> gained.stream().filter(grant::sameDeed).limit(1).map(now -> "%s `%s` %s, was %s".formatted(now.denies() ? "denies" : "allows", now.shownAction(), now.circumstances(), grant.circumstances()))).limit(SHOWN);
        var gone = lost.stream().filter(grant -> gained.stream().noneMatch(grant::sameDeed)).toList();
        var come = gained.stream().filter(grant -> lost.stream().noneMatch(grant::sameDeed)).toList();
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
