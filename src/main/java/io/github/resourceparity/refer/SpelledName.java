package io.github.resourceparity.refer;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.model.Queue;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.refer.Literals.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A physical name that a text spells: at the end of an ARN, or as the value of a variable that is called after a kind of resource.
 *
 * @param type the type of what is named
 * @param word what people call that
 */
public record SpelledName(String type, String word, Term name) {

    /** What stands in an ARN before the name, by the service and the word before it. */
    private static final List<Kind> ARNS = List.of(
            new Kind("arn:aws:dynamodb:", "table/", "AWS::DynamoDB::Table", "table"),
            new Kind("arn:aws:sqs:", "", "AWS::SQS::Queue", "queue"),
            new Kind("arn:aws:sns:", "", "AWS::SNS::Topic", "topic"),
            new Kind("arn:aws:s3:::", "", "AWS::S3::Bucket", "bucket"),
            new Kind("arn:aws:events:", "event-bus/", "AWS::Events::EventBus", "event bus"),
            new Kind("arn:aws:kinesis:", "stream/", "AWS::Kinesis::Stream", "stream"));

    private static final Map<String, Kind> VARIABLES = Map.of(
            "TABLE", ARNS.get(0), "QUEUE", ARNS.get(1), "TOPIC", ARNS.get(2), "BUCKET", ARNS.get(3), "BUS", ARNS.get(4), "STREAM", ARNS.get(5));

    private static final Pattern VARIABLE = Pattern.compile("(?:[A-Z0-9]+_)*?(TABLE|QUEUE|TOPIC|BUCKET|BUS|STREAM)(?:_NAME)?");

    private record Kind(String start, String before, String type, String word) {}

    /** The name in a text; empty if it has none that is whole. */
    public static Optional<SpelledName> in(Literal literal) {
        var text = literal.value().value();
        if (text.parts().get(0) instanceof Text head && head.value().startsWith("arn:")) {
            return ARNS.stream().filter(kind -> text.display().replaceFirst("^arn:(\\$\\{partition}|aws-[a-z-]+)", "arn:aws").startsWith(kind.start)).findFirst().flatMap(kind -> end(kind, text));
        }
        var variable = VARIABLE.matcher(literal.key().toUpperCase(Locale.ROOT).equals(literal.key()) ? literal.key() : "");
        return variable.matches() ? named(requireNonNull(VARIABLES.get(variable.group(1))), text) : Optional.empty();
    }

    /** What stands behind the last colon and the word of the kind; an index or a folder behind it is not the name. */
    private static Optional<SpelledName> end(Kind kind, Term arn) {
        return Queue.nameIn(arn)
                .filter(name -> kind.before.isEmpty() || name.parts().get(0) instanceof Text head && head.value().startsWith(kind.before))
                .flatMap(name -> named(kind, cut(name, kind.before)));
    }

    private static Term cut(Term whole, String resource) {
        var parts = new ArrayList<Term>();
        boolean first = true;
        for (var part : whole.parts()) {
            if (part instanceof Text text) {
                var value = first ? text.value().substring(resource.length()) : text.value();
                int end = value.indexOf('/');
                parts.add(new Text(end < 0 ? value : value.substring(0, end)));
                if (end >= 0) {
                    break;
                }
            } else {
                parts.add(part);
            }
            first = false;
        }
        return Join.of(parts);
    }

    /** A name with a wildcard, a prefix that ends with a separator, a single word or something else than a name is none. */
    private static Optional<SpelledName> named(Kind kind, Term name) {
        var shown = name.display();
        boolean part = !shown.matches(".*[-_.$].*") || shown.endsWith("-") || shown.endsWith("_") || shown.startsWith("${") && name.parts().size() == 1;
        return part || shown.matches(".*[*?:/\\s].*") ? Optional.empty() : Optional.of(new SpelledName(kind.type, kind.word, name));
    }
}
