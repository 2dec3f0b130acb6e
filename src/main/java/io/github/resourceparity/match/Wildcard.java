package io.github.resourceparity.match;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.types.TypePattern;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An action or a resource of a policy, in which {@code *} stands for any letters and {@code ?} for one.
 *
 * @param pattern what it stands for, if it is known and has one of them
 */
record Wildcard(Term term, Optional<Pattern> pattern) {

    static Wildcard of(Term term) {
        return new Wildcard(term, wild(term) ? term.constant().map(text -> TypePattern.wildcards(text, Wildcard::piece)) : Optional.empty());
    }

    /** A star of the other side stands for more than one letter. */
    private static String piece(String text) {
        return Arrays.stream(text.split("\\?", -1)).map(Pattern::quote).collect(Collectors.joining("[^*]"));
    }

    private static boolean wild(Term term) {
        return term.parts().stream().anyMatch(part -> part instanceof Text text && first(text.value()) < text.value().length());
    }

    private static int first(String text) {
        return (int) text.chars().takeWhile(letter -> letter != '*' && letter != '?').count();
    }

    /** Whether it stands for everything that another one does. */
    Sameness covers(Term narrow, Kin kin) {
        if (term.sameAs(narrow, kin) == SAME) {
            return SAME;
        }
        if (term instanceof Choice choice) {
            var then = of(choice.then()).covers(narrow, kin);
            return then == of(choice.otherwise()).covers(narrow, kin) ? then : UNDECIDED;
        }
        if (term instanceof Unknown || !wild(term)) {
            return term instanceof Unknown ? UNDECIDED : DIFFERENT;
        }
        if (pattern.isPresent() && narrow.constant().isPresent()) {
            return pattern.get().matcher(narrow.constant().get()).matches() ? SAME : DIFFERENT;
        }
        return begins(narrow, kin) ? SAME : apart(narrow, kin) || longer(narrow, kin) ? DIFFERENT : UNDECIDED;
    }

    /** Whether it ends with its only star, and the other begins as it does, piece by piece. */
    private boolean begins(Term narrow, Kin kin) {
        var mine = term.parts();
        var text = narrow.parts();
        int last = mine.size() - 1;
        if (text.size() <= last || !(mine.get(last) instanceof Text end) || !end.value().endsWith("*")) {
            return false;
        }
        var start = end.value().substring(0, end.value().length() - 1);
        boolean literal = mine.subList(0, last).stream().noneMatch(Wildcard::wild) && first(start) == start.length();
        boolean begins = start.isEmpty() || text.get(last) instanceof Text there && there.value().startsWith(start);
        return literal && begins && IntStream.range(0, last).allMatch(i -> mine.get(i).sameAs(text.get(i), kin) == SAME);
    }

    /** Whether it begins with all that the other is, and has letters more: what is in a bucket is not the bucket. */
    private boolean longer(Term narrow, Kin kin) {
        var mine = term.parts();
        var text = narrow.parts();
        return mine.size() == text.size() + 1
                && mine.get(text.size()) instanceof Text more
                && !more.value().replace("*", "").isEmpty()
                && IntStream.range(0, text.size()).allMatch(i -> !wild(mine.get(i)) && mine.get(i).sameAs(text.get(i), kin) == SAME);
    }

    /** Whether behind what both begin with, or before what both end with, known letters are others. */
    private boolean apart(Term narrow, Kin kin) {
        var mine = term.parts();
        var text = narrow.parts();
        int at = 0;
        while (at < mine.size() - 1 && at < text.size() - 1 && !wild(mine.get(at)) && mine.get(at).sameAs(text.get(at), kin) == SAME) {
            at++;
        }
        var head = mine.get(at) instanceof Text known ? known.value().substring(0, first(known.value())) : "";
        var start = text.get(at) instanceof Text known ? known.value() : "";
        var tail = term.tail().substring(Math.max(term.tail().lastIndexOf('*'), term.tail().lastIndexOf('?')) + 1);
        return !head.startsWith(start) && !start.startsWith(head) || !tail.endsWith(narrow.tail()) && !narrow.tail().endsWith(tail);
    }
}
