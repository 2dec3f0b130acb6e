package io.github.resourceparity.evaluate;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Call;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The intrinsic functions on lists, which need nothing but their arguments, evaluated as far as these are known. */
final class ListFunctions {

    private ListFunctions() {}

    /** {@code Fn::Length}. */
    static Located<Term> length(Located<Term> list) {
        boolean known = list.value() instanceof Items items && items.items().stream().noneMatch(item -> item.value() instanceof Unknown || item.value() instanceof Choice);
        return known ? list.map(term -> new Text(String.valueOf(((Items) term).items().size()), Kind.NUMBER)) : list.map(term -> new Call("Length", List.of(term)));
    }

    /** {@code Fn::Join}. */
    static Term joined(Term argument) {
        if (argument instanceof Items items && items.items().size() == 2 && items.items().get(1).value() instanceof Items list) {
            var between = items.items().get(0).value();
            var pieces = new ArrayList<Term>();
            for (var item : list.items()) {
                var spliced = item.value() instanceof Items inner ? inner.items().stream().map(Located::value).toList() : List.of(item.value());
                for (var piece : spliced) {
                    if (!pieces.isEmpty()) {
                        pieces.add(between);
                    }
                    pieces.add(piece instanceof Fields ? new Unknown(piece.display()) : piece);
                }
            }
            return pieces.stream().anyMatch(Choice.class::isInstance) ? new Call("Join", pieces) : Join.of(pieces);
        }
        return new Call("Join", List.of(argument));
    }

    /** {@code Fn::Split}: cuts at a delimiter that no symbol of the text can hold. */
    static Term cut(Located<Term> argument) {
        var items = argument.value() instanceof Items list && list.items().size() == 2 ? list.items() : List.<Located<Term>>of();
        if (items.isEmpty() || items.get(0).value().constant().isEmpty()) {
            return new Call("Split", List.of(argument.value()));
        }
        var delimiter = items.get(0).value().constant().get();
        var text = items.get(1).value() instanceof Attribute attribute ? attribute.expansion().orElse(attribute) : items.get(1).value();
        boolean sure = text.parts().stream().allMatch(part -> part instanceof Text || part instanceof Symbol symbol && (delimiter.equals(":") || delimiter.equals("/")) && symbol.origin().neverEmpty());
        if (!sure || delimiter.isEmpty()) {
            return new Call("Split", List.of(argument.value()));
        }
        var pieces = new ArrayList<List<Term>>(List.of(new ArrayList<>()));
        for (var part : text.parts()) {
            var cuts = part instanceof Text known ? List.of(known.value().split(Pattern.quote(delimiter), -1)) : List.<String>of();
            if (cuts.isEmpty()) {
                pieces.get(pieces.size() - 1).add(part);
            }
            for (int i = 0; i < cuts.size(); i++) {
                if (i > 0) {
                    pieces.add(new ArrayList<>());
                }
                pieces.get(pieces.size() - 1).add(new Text(cuts.get(i)));
            }
        }
        return new Items(pieces.stream().map(piece -> new Located<>(Join.of(piece), argument.span())).toList());
    }

    /** {@code Fn::Select}. */
    static Located<Term> selected(Located<Term> argument) {
        if (argument.value() instanceof Items items && items.items().size() == 2 && items.items().get(1).value() instanceof Items list) {
            var index = items.items().get(0).value().constant().filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
            boolean counted = index.isPresent() && index.get() < list.items().size() && list.items().stream().limit(index.get() + 1L).noneMatch(item -> mayBeNothing(item.value()));
            if (counted) {
                return list.items().get(index.get());
            }
        }
        return new Located<>(new Call("Select", List.of(argument.value())), argument.span());
    }

    /** Whether an item may not be there, so that those behind it move up. */
    private static boolean mayBeNothing(Term item) {
        return item.nothing() || item instanceof Choice choice && (mayBeNothing(choice.then()) || mayBeNothing(choice.otherwise()));
    }
}
