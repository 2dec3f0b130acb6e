package io.github.resourceparity.rules;

import static java.util.Objects.requireNonNullElse;

import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.resolve.Composed;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reference as it should be written instead of one that leads nowhere, in the words of whoever wrote that: the stage is spelled as they spell it. */
final class NewReference {

    private static final Map<Origin, String> USUAL = Map.of(Origin.STAGE, "${sls:stage}", Origin.REGION, "${aws:region}");

    /** A variable that reads an output, first or as a fallback, up to its address. */
    private static final Pattern VARIABLE = Pattern.compile("(?:\\$\\{|,)\\s*cf(?<region>\\.[^:{}]*|\\([^)]*\\))?:");

    private NewReference() {}

    /** The reference to another stack's output, ready to paste where it can be; else what it must say. */
    static String to(Traced traced, Stack stack, String output) {
        var service = stack.composed().filter(other -> inCompose(traced, other)).map(Composed::name).map(Located::value);
        if (service.isPresent()) {
            return "${%s.%s}".formatted(service.get(), output);
        }
        var written = traced.reference().span().text();
        var variable = VARIABLE.matcher(written);
        var name = variable.find() ? spelled(stack.name().value(), spellings(traced, written.substring(variable.end()))) : Optional.<String>empty();
        return name.map(text -> "${cf%s:%s.%s}".formatted(requireNonNullElse(variable.group("region"), ""), text, output)).orElseGet(() -> "the output `%s` of `%s`".formatted(output, stack.name().value().display()));
    }

    /** The same reference, asking in another region. */
    static String in(Traced traced, String region) {
        var written = traced.reference().span().text();
        return written.matches("\\$\\{cf[(:][^\\n]*}") ? "`%s`".formatted(written.replaceFirst("^\\$\\{cf(\\([^)]*\\))?:", Matcher.quoteReplacement("${cf(%s):".formatted(region)))) : "`%s` in `%s`".formatted(traced.reference().asked(), region);
    }

    private static boolean inCompose(Traced traced, Composed place) {
        return traced.reference().span().source().path().equals(place.file());
    }

    /** How the symbols of the stack's name are written in the address, as far as each is one variable there. */
    private static Map<String, String> spellings(Traced traced, String address) {
        var variables = variables(address);
        var symbols = traced.reference().owner().stream().flatMap(owner -> owner.parts().stream()).filter(part -> !(part instanceof Text)).map(Term::display).toList();
        var spellings = new HashMap<String, String>();
        for (int i = 0; variables.size() == symbols.size() && i < symbols.size(); i++) {
            spellings.put(symbols.get(i), variables.get(i));
        }
        return spellings;
    }

    /** The outermost variables of a text, up to the dot that ends the stack's name. */
    private static List<String> variables(String address) {
        var found = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < address.length() && !(depth == 0 && address.charAt(i) == '.'); i++) {
            if (address.startsWith("${", i)) {
                from = depth == 0 ? i : from;
                depth++;
            } else if (address.charAt(i) == '}' && depth > 0) {
                depth--;
                if (depth == 0) {
                    found.add(address.substring(from, i + 1));
                }
            }
        }
        return found;
    }

    private static Optional<String> spelled(Term name, Map<String, String> spellings) {
        var text = new StringBuilder();
        for (var part : name.parts()) {
            var usual = part instanceof Symbol symbol ? USUAL.get(symbol.origin()) : null;
            var word = part instanceof Text known ? known.value() : spellings.getOrDefault(part.display(), usual);
            if (word == null) {
                return Optional.empty();
            }
            text.append(word);
        }
        return Optional.of(text.toString());
    }
}
