package io.github.resourceparity.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Output;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What the framework printed against what we say, property by property; what only AWS knows is a placeholder on its side. */
public final class Answered {

    private final List<String> disagreements = new ArrayList<>();
    private int compared;

    /** The properties in which the two are not the same. */
    public List<String> disagreements() {
        return disagreements;
    }

    /** How many properties have been compared. */
    public int compared() {
        return compared;
    }

    public void compare(String path, Term ours, JsonNode theirs) {
        if (ours instanceof Fields fields && theirs.isObject()) {
            var names = new LinkedHashSet<>(fields.fields().keySet());
            theirs.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "." + name, fields.value(name).map(Located::value).orElse(Text.NOTHING), theirs.path(name)));
        } else if (ours instanceof Items items && theirs.isArray() && items.items().size() == theirs.size()) {
            for (int i = 0; i < theirs.size(); i++) {
                compare(path + "." + i, items.items().get(i).value(), theirs.get(i));
            }
        } else {
            compared++;
            if (!same(ours, theirs)) {
                disagreements.add("%s: ours %s, theirs %s".formatted(path.substring(1), ours.display(), theirs));
            }
        }
    }

    private static boolean same(Term ours, JsonNode theirs) {
        if (ours instanceof Unknown unknown) {
            return unknown.expression().startsWith("${file(") || unknown.expression().contains("instanceId");
        }
        if (ours instanceof Text text) {
            var value = Plain.of(text);
            if (value == null) {
                return theirs.isNull() || theirs.isMissingNode();
            }
            return value instanceof String ? theirs.isTextual() && theirs.asText().equals(value)
                    : value instanceof Boolean flag ? theirs.isBoolean() && theirs.asBoolean() == flag : theirs.isNumber() && theirs.decimalValue().compareTo((BigDecimal) value) == 0;
        }
        return ours.display().contains("${sls:instanceId}") || theirs.isTextual() && placeholder(ours).equals(theirs.asText());
    }

    /** The text, with what AWS knows as the framework's stand-in writes it. */
    private static String placeholder(Term term) {
        if (term instanceof Output output) {
            return "«cf:" + placeholder(output.stack()) + "." + placeholder(output.output()) + "»";
        }
        if (term instanceof Symbol symbol && symbol.name().matches("(ssm|s3):.*")) {
            return "«" + symbol.name() + "»";
        }
        if (term instanceof Symbol symbol && symbol.origin() == Term.Origin.ACCOUNT) {
            return "«aws:accountId»";
        }
        if (term instanceof Unknown || term instanceof Attribute) {
            return term.display();
        }
        return term.parts().size() == 1 ? term.assumed().orElseGet(term::display) : term.parts().stream().map(Answered::placeholder).collect(Collectors.joining());
    }
}
