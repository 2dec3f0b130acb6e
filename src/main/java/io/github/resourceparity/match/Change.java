package io.github.resourceparity.match;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.types.TypeFacts.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One property that is proven to differ between two counterparts.
 *
 * @param path the property's path without list positions, such as {@code Targets/Arn}
 * @param shown the path as people read it, such as {@code Targets[log].Arn}
 * @param before the baseline's value; empty if it has none, and none by default
 * @param after the candidate's value; empty if it has none, and none by default
 * @param span where the candidate says so; where it should if it does not
 * @param baselineSpan where the baseline says so; where it should if it does not
 * @param effect what the change does to a live resource
 * @param form what kind of difference it is
 */
public record Change(
        String path,
        String shown,
        Optional<Value> before,
        Optional<Value> after,
        Span span,
        Span baselineSpan,
        Effect effect,
        Form form) {

    /** A value, and whether it is only there by default. */
    public record Value(Term term, boolean byDefault) {

        private static final Pattern BREAKS = Pattern.compile("\\R");

        /** How many letters of a value are shown, and how many of those before what differs. */
        private static final int LONGEST = 60;

        private static final int CONTEXT = 20;

        /** As people read it, cut where it gets long. */
        public String display() {
            var text = term instanceof Fields fields && fields.fields().size() > 3 ? "%s settings".formatted(fields.fields().size()) : oneLine(term.display());
            return said(text);
        }

        /** The part of it in which it differs from another that reads the same where both are cut; with a little of what is before that. */
        String displayUnlike(Value other) {
            if (!display().equals(other.display())) {
                return display();
            }
            var text = BREAKS.matcher(term.display()).replaceAll(" ");
            int apart = Arrays.mismatch(text.toCharArray(), BREAKS.matcher(other.term.display()).replaceAll(" ").toCharArray());
            return apart <= CONTEXT ? said(text) : said("…" + text.substring(apart - CONTEXT));
        }

        private String said(String text) {
            return "`%s`".formatted(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text) + (byDefault ? " by default" : "");
        }

        /** The values of a list one by one, the first few of them. */
        String listed() {
            var items = term instanceof Items list ? list.items() : List.<Located<Term>>of();
            var first = items.stream().limit(3).map(item -> new Value(item.value(), false).display()).collect(Collectors.joining(", "));
            return items.size() > 3 ? "%s and %s more".formatted(first, items.size() - 3) : first;
        }

        private static String oneLine(String text) {
            return text.lines().findFirst().orElse("") + (text.lines().count() > 1 ? " …" : "");
        }
    }

    /** The kinds of difference. */
    public enum Form {
        /** One value against another, or against none. */
        VALUE,
        /** A list of the same items in another order, where order counts. */
        ORDER,
        /** An item that a list has on one side only. */
        ITEM,
        /** Single values that a list has on one side only: those gone before, those come after. */
        SET,
        /** What a policy grants on one side only, in words. */
        POLICY
    }

    /** The same difference where one side's value is only there by default, and so stands nowhere. */
    Change byDefault(boolean candidate, Span home) {
        var assumed = (candidate ? after : before).map(value -> new Value(value.term(), true));
        return candidate
                ? new Change(path, shown, before, assumed, home, baselineSpan, effect, form)
                : new Change(path, shown, assumed, after, span, home, effect, form);
    }

    /** What differs, with both values: {@code DelaySeconds is 5, was 0 by default}. */
    public String said() {
        return switch (form) {
            case ORDER -> "`%s` has its items in another order".formatted(shown);
            case ITEM -> after.map(value -> "`%s` has %s, which the baseline has not".formatted(shown, value.display()))
                    .orElseGet(() -> "`%s` lacks %s".formatted(shown, before.map(Value::display).orElse("an item")));
            case SET -> "`%s` %s".formatted(shown, Stream.concat(before.map(value -> "lacks " + value.listed()).stream(), after.map(value -> "has " + value.listed() + " more").stream()).collect(Collectors.joining(", ")));
            case POLICY -> "`%s` %s".formatted(shown, after.map(Value::term).map(Term::display).orElse("grants something else"));
            case VALUE -> after.isEmpty()
                    ? "`%s` is not set, was %s".formatted(shown, before.map(Value::display).orElse("not set"))
                    : "`%s` is %s, was %s".formatted(shown, before.map(after.get()::displayUnlike).orElseGet(after.get()::display), before.map(value -> value.displayUnlike(after.get())).orElse("not set"));
        };
    }
}
