package io.github.resourceparity.match;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;
import static java.util.Objects.requireNonNull;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What the statements of a document grant, stars and all: what is asked of one action, one resource or one statement is worked out once. */
final class Coverage {

    private final Kin kin;
    private final List<Statement> statements;
    private final Map<Boolean, Map<Term, List<Sameness>>> actions = Map.of(true, new IdentityHashMap<>(), false, new IdentityHashMap<>());
    private final Map<Boolean, Map<Term, List<Sameness>>> resources = Map.of(true, new IdentityHashMap<>(), false, new IdentityHashMap<>());
    private final Map<Fields, List<Sameness>> circumstances = new IdentityHashMap<>();

    /** One of them, of which each grant has the effect and the circumstances. */
    private record Statement(Grant any, List<Wildcard> actions, List<Wildcard> resources) {}

    Coverage(List<Fields> statements, Kin kin) {
        this.kin = kin;
        this.statements = statements.stream()
                .flatMap(fields -> Grant.of(fields).limit(1).map(any -> new Statement(any, wildcards(Grant.actions(fields)), wildcards(Grant.resources(fields)))))
                .toList();
    }

    private static List<Wildcard> wildcards(List<Located<Term>> items) {
        return items.stream().map(item -> Wildcard.of(item.value())).toList();
    }

    /** Whether one of the statements grants all that a grant does. */
    Sameness of(Grant grant) {
        var what = requireNonNull(actions.get(grant.except())).computeIfAbsent(grant.action().value(), action -> each(statement -> covers(statement.actions, statement.any.except(), action, grant.except())));
        var when = circumstances.computeIfAbsent(grant.rest(), any -> each(statement -> circumstances(statement.any, grant)));
        var on = grant.resource().map(resource -> requireNonNull(resources.get(grant.others())).computeIfAbsent(resource.value(), term -> each(statement -> covers(statement.resources, statement.any.others(), term, grant.others()))));
        return best(IntStream.range(0, statements.size()).mapToObj(i -> what.get(i).and(when.get(i)).and(on.map(known -> known.get(i)).orElse(SAME))).toList());
    }

    private List<Sameness> each(Function<Statement, Sameness> answer) {
        return statements.stream().map(answer).toList();
    }

    private static Sameness best(List<Sameness> answers) {
        return answers.stream().min(Comparator.naturalOrder()).orElse(DIFFERENT);
    }

    private Sameness circumstances(Grant wide, Grant narrow) {
        boolean same = wide.resource().isPresent() == narrow.resource().isPresent()
                && wide.effect().sameAs(narrow.effect(), kin) == SAME
                && Grant.same(wide.principals(), narrow.principals(), kin) == SAME
                && (wide.condition().isEmpty() || Grant.same(wide.rest(), narrow.rest(), kin) == SAME);
        return same ? SAME : DIFFERENT;
    }

    /**
     * Of all but some, what is among these is granted for certain not, and of the rest it is not said to be lost.
     *
     * @param except whether the list says what is left out
     * @param all whether the term is what is left out
     */
    private Sameness covers(List<Wildcard> list, boolean except, Term term, boolean all) {
        if (all) {
            return list.stream().anyMatch(wide -> except ? wide.term().sameAs(term, kin) == SAME : wide.term().equals(new Text("*"))) ? SAME : DIFFERENT;
        }
        var listed = best(list.stream().map(wide -> wide.covers(term, kin)).toList());
        return !except ? listed : listed == SAME ? DIFFERENT : UNDECIDED;
    }
}
